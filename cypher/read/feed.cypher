// The change feed after a sequence number.
MATCH (f:_Feed) WHERE f.seq > $after
RETURN f.seq AS seq, f.at AS at, f.kind AS kind, f.source AS source, f.count AS count ORDER BY seq LIMIT $limit
