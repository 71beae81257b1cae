// The identity that a person is named after belongs to it too, unless it was assigned to another person.
MATCH (p:Person) USING INDEX p:Person(id) WHERE p.id IN $persons
MATCH (own:Entity {id: 'i_' + substring(p.id, 2)})
SET p.name = own.name
WITH p, own WHERE NOT EXISTS { (own)-[:IDENTIFIED_AS]->() }
CREATE (own)-[:IDENTIFIED_AS]->(p)
