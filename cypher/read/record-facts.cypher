// What records assert, as it was handed in; those that assert nothing are not there.
MATCH (r:Record) USING INDEX r:Record(id) WHERE r.id IN $ids
MATCH (r)-[:HAS_RAW]->(t:RawText) WHERE t._facts IS NOT NULL
RETURN r.id AS id, r.exportedAt.epochMillis AS exportedAt, r.handling AS handling, t._facts AS facts
