// Every assignment of an identity to a person.
MATCH (i:Entity)-[:IDENTIFIED_AS]->(p:Person) RETURN i.id AS identity, p.id AS person ORDER BY identity
