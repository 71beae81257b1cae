// Gives or renews a lease unless another holder's has not run out, by the clock as it is once the node is locked.
MERGE (l:_Lease {name: $name})
SET l.asked = $holder
WITH l, datetime.realtime().epochMillis AS now
WHERE l.holder IS NULL OR l.holder = $holder OR abs(now - l.given) >= l.duration
SET l.token = CASE WHEN l.holder = $holder THEN l.token ELSE coalesce(l.token, 0) + 1 END
SET l.holder = $holder, l.given = now, l.duration = $duration
RETURN l.token AS token
