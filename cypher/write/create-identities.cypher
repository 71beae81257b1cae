// New identities, each with the person named after it, who may have been waiting for it.
UNWIND $rows AS row
CREATE (n:Entity:Identity) SET n = row.props
MERGE (p:Person {id: row.person}) SET p.name = n.name
CREATE (n)-[:IDENTIFIED_AS]->(p)
RETURN row.props.id AS id, id(n) AS ref
