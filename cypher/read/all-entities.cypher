// Every entity with its bookkeeping, for a check of the store.
MATCH (n:Entity)
RETURN n.id AS id, n.natural AS natural, n._labelSet AS labelSet, n._state AS state
