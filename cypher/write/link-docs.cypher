// What documents concern: entities, and persons by any of their identities.
UNWIND $rows AS row
MATCH (d:COLLECTION {id: row.id})
UNWIND row.refs AS ref
OPTIONAL MATCH (e:Entity {id: ref})
OPTIONAL MATCH (p:Person {id: ref})
OPTIONAL MATCH (i:Entity {id: CASE WHEN ref STARTS WITH 'p_' THEN 'i_' + substring(ref, 2) END})
OPTIONAL MATCH (i)-[:IDENTIFIED_AS]->(q:Person)
WITH d, coalesce(e, p, q, i) AS concerned WHERE concerned IS NOT NULL
MERGE (d)-[:CONCERNS]->(concerned)
