// Links of one kind by id and ends, with the element id by which they are rewritten. Found between their ends: an index on so many
// long ids would cost every new link more than this costs the few that are there already.
UNWIND $rows AS row
MATCH (a:Entity {id: row.`from`}) USING INDEX a:Entity(id)
MATCH (b:Entity {id: row.`to`}) USING INDEX b:Entity(id)
MATCH (a)-[r:LINK_KIND]->(b) WHERE r.id = row.id
RETURN r.id AS id, elementId(r) AS element, a.id AS `from`, b.id AS `to`, r._state AS state
