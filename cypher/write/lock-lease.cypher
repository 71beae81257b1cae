// Keeps a lease from being given until the transaction ends, and reads its token.
MATCH (l:_Lease {name: $name})
SET l.asked = 'fence'
WITH l
RETURN l.token AS token
