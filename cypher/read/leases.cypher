// Of each name, in this order, the token of its last giving and whether somebody has it now.
UNWIND range(0, size($names) - 1) AS i
OPTIONAL MATCH (l:_Lease {name: $names[i]})
WITH i, l, datetime.realtime().epochMillis AS now
RETURN coalesce(l.token, 0) AS token, coalesce(l.holder IS NOT NULL AND abs(now - l.given) < l.duration, false) AS held
ORDER BY i
