// A person goes by the name of the identity it is named after; while that is not there, of the first it has.
MATCH (p:Person) USING INDEX p:Person(id) WHERE p.id IN $persons
CALL (p) {
  MATCH (p)<-[:IDENTIFIED_AS]-(i:Entity)
  RETURN i.name AS name ORDER BY substring(i.id, 2) <> substring(p.id, 2), i.id LIMIT 1
}
SET p.name = name
