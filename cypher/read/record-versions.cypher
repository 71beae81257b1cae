// Every version known of the given rows.
MATCH (r:Record) USING INDEX r:Record(_key) WHERE r._key IN $keys
RETURN r.id AS id, r._key AS key, r.status AS status, r.exportedAt.epochMillis AS exportedAt
