// Users' judgements, numbered as they are said; one that is there was said before.
UNWIND $rows AS row
MERGE (j:Judgement {id: row.props.id}) ON CREATE SET j = row.props, j.said = row.said
WITH j
MATCH (i:Entity) WHERE i.id IN [j.left, j.right]
MERGE (j)-[:JUDGES]->(i)
