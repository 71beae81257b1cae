// Where the feed ends.
MATCH (f:_Feed) RETURN max(f.seq) AS seq
