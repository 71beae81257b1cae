// What records assert that describe some things or link them, as far as they still assert something.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $ids
CALL (n) {
  UNWIND n.records AS record RETURN record
  UNION
  MATCH (n)-[l]-() WHERE l.records IS NOT NULL UNWIND l.records AS record RETURN record
}
WITH DISTINCT record
MATCH (r:Record) USING INDEX r:Record(id) WHERE r.id = record
MATCH (r)-[:HAS_RAW]->(t:RawText) WHERE t._facts IS NOT NULL
RETURN r.id AS id, r.exportedAt.epochMillis AS exportedAt, r.handling AS handling, t._facts AS facts
