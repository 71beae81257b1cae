// How many entities of one kind there are; answered from the count store.
MATCH (n:ENTITY_KIND) RETURN count(n) AS count
