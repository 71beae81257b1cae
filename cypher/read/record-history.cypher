// All versions of the row that a record is a version of.
MATCH (x:Record {id: $id})
MATCH (r:Record) WHERE r._key = x._key RETURN r
