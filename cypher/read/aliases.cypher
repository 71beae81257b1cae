// These source-local names, each with what is said of it (aliases.ts), whom it leads to, and the pool and flight of what is drawn from one.
MATCH (a:_Alias) USING INDEX a:_Alias(id) WHERE a.id IN $ids
RETURN a.id AS id, a.target AS target, a.said AS said, a.pool AS pool, a.flight AS flight
