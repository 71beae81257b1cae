// Every link of one kind with its bookkeeping, for a check of the store and for writing it anew.
MATCH (a)-[r:LINK_KIND]->(b)
RETURN id(r) AS ref, r.id AS id, a.id AS `from`, b.id AS `to`, r._labelSet AS labelSet, r._state AS state, r.records AS records
