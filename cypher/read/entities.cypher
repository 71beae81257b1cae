// Entities by canonical id, with the database's own numbers of them.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $ids
RETURN id(n) AS ref, n.id AS id, n.natural AS natural, n._state AS state, n._labelSet AS labelSet
