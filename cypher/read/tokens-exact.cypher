// Which of these tokens some entity carries.
UNWIND $tokens AS token
WITH token WHERE EXISTS { MATCH (p:_Posting) USING INDEX p:_Posting(token, entity) WHERE p.token = token AND p.entity IS NOT NULL }
RETURN DISTINCT token ORDER BY token LIMIT $limit
