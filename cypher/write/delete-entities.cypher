// Entities that no active record speaks of any more. Their links went before them.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $ids DETACH DELETE n
