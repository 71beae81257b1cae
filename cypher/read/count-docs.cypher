// How many documents a collection has.
MATCH (d:COLLECTION) RETURN count(d) AS count
