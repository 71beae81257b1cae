// What every active record asserts, for a check of the store.
MATCH (r:Record {status: 'ACTIVE'})-[:HAS_RAW]->(t:RawText)
RETURN r.id AS id, r.exportedAt.epochMillis AS exportedAt, r.handling AS handling, t._facts AS facts
