// Identities of one person, other than the one it is named after.
UNWIND $rows AS row
MATCH (i:Entity {id: row.identity})
MERGE (p:Person {id: row.person})
CREATE (i)-[:IDENTIFIED_AS]->(p)
