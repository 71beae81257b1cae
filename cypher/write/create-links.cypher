// New links.
UNWIND $rows AS row
MATCH (a:Entity {id: row.`from`}) USING INDEX a:Entity(id)
MATCH (b:Entity {id: row.`to`}) USING INDEX b:Entity(id)
CREATE (a)-[r:$(row.kind)]->(b)
SET r = row.props
