// Identities that are about to get another person, or to go, lose the one they have.
MATCH (i:Entity)-[r:IDENTIFIED_AS]->(p:Person) USING INDEX i:Entity(id) WHERE i.id IN $identities
DELETE r
RETURN DISTINCT p.id AS person
