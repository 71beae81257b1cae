// Search tokens, with the last of their carriers and how many nodes hold others.
MATCH (t:_Token) USING INDEX t:_Token(token) WHERE t.token IN $tokens
RETURN t.token AS token, t.carriers AS carriers, t.pages AS pages
