// Source-local names as a build before wrote them.
MATCH (a:_Alias) WHERE a.claims IS NOT NULL
RETURN a.id AS id, a.target AS target, a.claims AS claims, a.mentionCount AS mentionCount, a.mentions AS mentions, a.pool AS pool, a.flight AS flight
