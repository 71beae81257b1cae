// What concerns such a person was linked to the identity.
MATCH (d:Document)-[was:CONCERNS]->(i:Identity)-[:IDENTIFIED_AS]->(p:Person)
WHERE NOT i.id IN d.refs
CALL (d, was, p) { MERGE (d)-[:CONCERNS]->(p) DELETE was } IN TRANSACTIONS OF 10000 ROWS
