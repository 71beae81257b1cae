// What every active or masked record asserts, for a check of the store.
MATCH (r:Record)-[:HAS_RAW]->(t:RawText) WHERE r.status IN ['ACTIVE', 'MASKED']
RETURN r.id AS id, r.exportedAt.epochMillis AS exportedAt, r.handling AS handling, t._facts AS facts
