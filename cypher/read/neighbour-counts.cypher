// How many links an entity has, by kind, direction and label set: what a reader may count before expanding.
MATCH (n:Entity {id: $entity})
CALL (n) {
  MATCH (n)-[r]->() RETURN type(r) AS kind, 'out' AS direction, r._labelSet AS labelSet, count(*) AS count
  UNION ALL
  MATCH (n)<-[r]-() RETURN type(r) AS kind, 'in' AS direction, r._labelSet AS labelSet, count(*) AS count
}
WITH kind, direction, labelSet, count WHERE labelSet IS NOT NULL
RETURN kind, direction, labelSet, count
