// What records that were received by a moment assert; those that assert nothing are not there.
MATCH (r:Record) WHERE r.receivedAt <= $until
MATCH (r)-[:HAS_RAW]->(t:RawText) WHERE t._facts IS NOT NULL
RETURN r.id AS id, r.handling AS handling, t._facts AS facts
