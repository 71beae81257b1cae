// Locks documents of one collection until the transaction ends, and only then reads their versions; 0 is one that was not there.
UNWIND $ids AS id
MERGE (d:COLLECTION {id: id})
ON CREATE SET d._version = 0
SET d._locked = true
WITH d, id
RETURN id, d._version AS version
