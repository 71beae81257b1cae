// Before, only who has another identity than the one named after had a node.
MATCH (i:Identity) WHERE NOT EXISTS { (i)-[:IDENTIFIED_AS]->() }
CALL (i) {
  MERGE (p:Person {id: 'p_' + substring(i.id, 2)}) SET p.name = i.name
  CREATE (i)-[:IDENTIFIED_AS]->(p)
} IN TRANSACTIONS OF 10000 ROWS
