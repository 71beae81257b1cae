// New links.
UNWIND $rows AS row
MATCH (a:Entity {id: row.`from`})
MATCH (b:Entity {id: row.`to`})
CREATE (a)-[r:$(row.kind)]->(b)
SET r = row.props
