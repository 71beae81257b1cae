// Which of these identities are there, and the persons that they are assigned to, if any.
MATCH (i:Entity) USING INDEX i:Entity(id) WHERE i.id IN $ids
OPTIONAL MATCH (i)-[:IDENTIFIED_AS]->(p:Person)
RETURN i.id AS identity, p.id AS person
