// How many links entities have, by kind, direction and label set: what a reader may count before expanding.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $entities
CALL (n) {
  MATCH (n)-[r]->() RETURN type(r) AS kind, 'out' AS direction, r._labelSet AS labelSet, count(*) AS count
  UNION ALL
  MATCH (n)<-[r]-() RETURN type(r) AS kind, 'in' AS direction, r._labelSet AS labelSet, count(*) AS count
}
WITH n, kind, direction, labelSet, count WHERE labelSet IS NOT NULL
RETURN n.id AS entity, kind, direction, labelSet, count
