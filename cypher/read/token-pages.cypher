// All carriers of search tokens but the last.
MATCH (p:_TokenPage) USING INDEX p:_TokenPage(token) WHERE p.token IN $tokens
RETURN id(p) AS ref, p.token AS token, p.carriers AS carriers
