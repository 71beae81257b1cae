// Which of these tokens some entity carries.
MATCH (t:_Token) USING INDEX t:_Token(token) WHERE t.token IN $tokens
RETURN t.token AS token ORDER BY token LIMIT $limit
