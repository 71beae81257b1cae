// Links of one kind by id, with the element id by which they are rewritten.
UNWIND $ids AS id
MATCH (a)-[r:LINK_KIND {id: id}]->(b) USING INDEX r:LINK_KIND(id)
RETURN r.id AS id, elementId(r) AS element, a.id AS `from`, b.id AS `to`, r._state AS state
