// Which of these entities a link of the kind leads to.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $ids AND EXISTS { (n)<-[r]-() WHERE type(r) = $kind }
RETURN n.id AS id
