// Source-local names that are drawn from these pools.
MATCH (a:_Alias) USING INDEX a:_Alias(pool) WHERE a.pool IN $pools
RETURN a.id AS id
