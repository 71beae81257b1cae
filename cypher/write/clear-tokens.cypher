// All search tokens, before they are written anew from the entities.
MATCH (n:_Token|_TokenPage|_TokenKey)
CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS
