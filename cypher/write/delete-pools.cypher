// Pools that nobody claims.
MATCH (p:_Pool) WHERE p.id IN $ids DELETE p
