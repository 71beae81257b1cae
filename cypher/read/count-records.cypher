// How many records there are; answered from the count store.
MATCH (r:Record) RETURN count(r) AS count
