// Every entity, for a snapshot.
MATCH (n:Entity)
RETURN id(n) AS ref, n.id AS id, n.natural AS natural, n._state AS state, n._labelSet AS labelSet
