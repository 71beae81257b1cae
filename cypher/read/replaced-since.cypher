// Rows of which another version was there by a moment than the one that stands.
MATCH (r:Record) WHERE r.receivedAt > $until AND r.status IN ['ACTIVE', 'MASKED']
MATCH (o:Record) WHERE o._key = r._key AND o.receivedAt <= $until
RETURN count(DISTINCT r) AS replaced
