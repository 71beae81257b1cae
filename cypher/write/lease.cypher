// Takes or renews a lease unless another holder's has not run out.
MERGE (l:_Lease {name: $name})
SET l.asked = $holder
WITH l WHERE l.holder IS NULL OR l.holder = $holder OR l.until <= $now
SET l.holder = $holder, l.until = $until
RETURN l.holder AS holder
