// Gives a lease back, if it is this holder's.
MATCH (l:_Lease {name: $name}) WHERE l.holder = $holder DELETE l
