// Gives a lease back, if it is this holder's. Its token stays, so that the next one is greater.
MATCH (l:_Lease {name: $name}) WHERE l.holder = $holder REMOVE l.holder
