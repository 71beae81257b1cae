// Entities by canonical id.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $ids
RETURN n.id AS id, n.natural AS natural, n._state AS state, n._labelSet AS labelSet
