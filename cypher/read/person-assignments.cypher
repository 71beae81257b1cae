// Every assignment of an identity to a person; who has only the identity named after needs none.
MATCH (i:Entity)-[:IDENTIFIED_AS]->(p:Person)
WHERE substring(i.id, 2) <> substring(p.id, 2) OR COUNT { (p)<-[:IDENTIFIED_AS]-() } > 1
RETURN i.id AS identity, p.id AS person ORDER BY identity
