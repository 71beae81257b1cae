// Links of one kind by id between entities, all by the database's own numbers, with which links are rewritten. Found between their ends: an
// index on so many long ids would cost every new link more than this costs the few that are there already.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.`from`
MATCH (b) WHERE id(b) = row.to
MATCH (a)-[r:LINK_KIND]->(b) WHERE r.id = row.id
RETURN row.place AS place, id(r) AS ref, r._state AS state, r.records AS records, r._labelSet AS labelSet
