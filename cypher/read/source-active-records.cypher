// A slice of a source's records that assert anything, with what they assert.
MATCH (r:Record) USING INDEX r:Record(source, status, agency)
WHERE r.source = $source AND r.status IN ['ACTIVE', 'MASKED'] AND r.agency IS NOT NULL
WITH r LIMIT $limit
MATCH (r)-[:HAS_RAW]->(t:RawText)
RETURN r.id AS id, r.exportedAt.epochMillis AS exportedAt, r.handling AS handling, t._facts AS facts
