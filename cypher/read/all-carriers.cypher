// Every search token with who carries it, for a check of the store.
MATCH (t:_Token) RETURN t.token AS token, t.tail AS tail, t.carriers AS carriers
UNION ALL
MATCH (t:_TokenPage) RETURN t.token AS token, null AS tail, t.carriers AS carriers
