// Numbers are looked up by their last characters (search-keys.ts); what a store held before gets its keys here.
MATCH (p:_Posting) USING INDEX p:_Posting(token, entity) WHERE p.token IS NOT NULL AND p.entity IS NOT NULL
WITH DISTINCT p.token AS token WHERE size(token) >= 7 AND token =~ '[A-Z0-9]*[0-9][A-Z0-9]*'
CALL (token) { MERGE (:_TokenKey {key: '$' + right(token, 4), token: token}) } IN TRANSACTIONS OF 10000 ROWS
