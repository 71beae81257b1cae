// How many links of one kind there are; answered from the count store.
MATCH ()-[r:LINK_KIND]->() RETURN count(r) AS count
