// The last act that changed who is who.
MATCH (f:_Feed) WHERE f.seq > 0 AND f.kind = 'JUDGE' RETURN f.seq AS seq ORDER BY f.seq DESC LIMIT 1
