// Which of these are tokens of the dictionary.
MATCH (t:_Token) USING INDEX t:_Token(token) WHERE t.token IN $tokens RETURN t.token AS token ORDER BY token LIMIT $limit
