// Who claims these source-local names, and which records mention them.
MATCH (a:_Alias) USING INDEX a:_Alias(id) WHERE a.id IN $ids
RETURN a.id AS id, a.target AS target, a.claims AS claims, a.mentions AS mentions
