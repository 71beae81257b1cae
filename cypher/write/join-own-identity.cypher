// An identity that was assigned to nobody is of the person named after it, who is made where there is none.
MATCH (own:Entity) USING INDEX own:Entity(id)
WHERE own.id IN $identities AND NOT EXISTS { (own)-[:IDENTIFIED_AS]->() }
MERGE (p:Person {id: 'p_' + substring(own.id, 2)})
SET p.name = own.name
CREATE (own)-[:IDENTIFIED_AS]->(p)
