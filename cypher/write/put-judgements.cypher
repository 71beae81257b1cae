// Rules' judgements, linked to the identities that are there; they are kept also when those go.
UNWIND $rows AS row
MERGE (j:Judgement {id: row.props.id}) SET j = row.props
WITH j
OPTIONAL MATCH (j)-[old:JUDGES]->() DELETE old
WITH DISTINCT j
MATCH (i:Entity) WHERE i.id IN [j.left, j.right]
CREATE (j)-[:JUDGES]->(i)
