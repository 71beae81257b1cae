// One kind in id order: ids begin with the kind's letter.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id STARTS WITH $prefix AND n.id > $after
RETURN n.id AS id, n.natural AS natural, n._state AS state, n._labelSet AS labelSet
ORDER BY n.id LIMIT $limit
