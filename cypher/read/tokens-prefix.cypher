// Tokens that begin so and that some entity carries.
MATCH (p:_Posting) USING INDEX p:_Posting(token, entity) WHERE p.token STARTS WITH $prefix AND p.entity IS NOT NULL
RETURN DISTINCT p.token AS token ORDER BY token LIMIT $limit
