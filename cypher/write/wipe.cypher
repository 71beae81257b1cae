// Everything but the store's own state, in slices: clears what a broken restore left.
MATCH (n) WHERE NOT n:_Meta
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
