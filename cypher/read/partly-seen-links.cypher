// The same of the whole store, with the database's own numbers.
MATCH ()-[r]->() WHERE r._labelSet IN $sets AND size(r.records) > 1
RETURN id(r) AS ref, r._state AS state, r.records AS records
