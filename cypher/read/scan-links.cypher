// Every link of one kind, for a snapshot.
MATCH (a)-[r:LINK_KIND]->(b)
RETURN id(a) AS `from`, id(b) AS `to`, id(r) AS ref, r._labelSet AS labelSet, r._state AS state, r.records AS records
