// What records assert, as it was handed in.
MATCH (r:Record) USING INDEX r:Record(id) WHERE r.id IN $ids
MATCH (r)-[:HAS_RAW]->(t:RawText)
RETURN r.id AS id, r.exportedAt.epochMillis AS exportedAt, r.handling AS handling, t._facts AS facts
