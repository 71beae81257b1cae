// Who claims these source-local names, how many records mention them, the last of these, and the pool and flight of what is drawn from one.
MATCH (a:_Alias) USING INDEX a:_Alias(id) WHERE a.id IN $ids
RETURN a.id AS id, a.target AS target, a.claims AS claims, a.mentionCount AS mentionCount, a.mentions AS mentions, a.pool AS pool, a.flight AS flight
