// The persons that identities are assigned to; an identity without one is its own person.
MATCH (i:Entity)-[:IDENTIFIED_AS]->(p:Person) USING INDEX i:Entity(id) WHERE i.id IN $ids
RETURN i.id AS identity, p.id AS person
