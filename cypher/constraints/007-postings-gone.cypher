// Search postings were a node each: who carries a token is written anew from the entities (restyle.ts).
MATCH (p:_Posting)
CALL (p) { DELETE p } IN TRANSACTIONS OF 10000 ROWS
