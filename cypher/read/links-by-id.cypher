// Links of one kind by id, found between their ends.
UNWIND $rows AS row
MATCH (a:Entity {id: row.`from`}) USING INDEX a:Entity(id)
MATCH (b:Entity {id: row.`to`}) USING INDEX b:Entity(id)
MATCH (a)-[r:LINK_KIND]->(b) WHERE r.id = row.id
RETURN r._state AS state, r.records AS records
