// Documents have versions, so that who writes one can say which it read: those of before are as if just made.
MATCH (d:Document) WHERE d._version IS NULL
CALL (d) { SET d._version = 1 } IN TRANSACTIONS OF 10000 ROWS
