// Everything but the store's own state, in slices: clears what a broken restore left.
MATCH (n) WHERE NOT n:_Meta AND NOT n:_Statement AND NOT n:_Word
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
