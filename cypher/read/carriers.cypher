// Entities that carry search tokens, packed, in one row or several a token.
MATCH (t:_Token) USING INDEX t:_Token(token) WHERE t.token IN $tokens RETURN t.token AS token, t.carriers AS carriers
UNION ALL
MATCH (t:_TokenPage) USING INDEX t:_TokenPage(token) WHERE t.token IN $tokens RETURN t.token AS token, t.carriers AS carriers
