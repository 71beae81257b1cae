// Tokens that begin so and that some entity carries.
MATCH (t:_Token) USING INDEX t:_Token(token) WHERE t.token STARTS WITH $prefix
RETURN t.token AS token ORDER BY token LIMIT $limit
