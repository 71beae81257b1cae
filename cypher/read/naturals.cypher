// What these things are called.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $ids
RETURN n.id AS id, n.natural AS natural
