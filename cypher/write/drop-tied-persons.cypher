// Persons whose nodes were there for ties and findings alone, and are in none any more.
MATCH (p:Person) WHERE NOT EXISTS { (p)-[:IDENTIFIED_AS|TIED_TO|MEMBER_OF]-() }
CALL (p) { DETACH DELETE p } IN TRANSACTIONS OF 10000 ROWS
