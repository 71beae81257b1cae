// New links, between entities by the database's own numbers: looking both ends up by id again would cost more than the link.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.`from`
MATCH (b) WHERE id(b) = row.`to`
CREATE (a)-[r:$(row.kind)]->(b)
SET r = row.props
