// Persons whom no identity is of any more. What concerned them concerns whoever has the identity that they were named after, while it is there.
MATCH (p:Person) USING INDEX p:Person(id)
WHERE p.id IN $persons AND NOT EXISTS { (p)<-[:IDENTIFIED_AS]-() }
CALL (p) {
  MATCH (d)-[:CONCERNS]->(p)
  MATCH (:Entity {id: 'i_' + substring(p.id, 2)})-[:IDENTIFIED_AS]->(holder:Person)
  MERGE (d)-[:CONCERNS]->(holder)
}
DETACH DELETE p
