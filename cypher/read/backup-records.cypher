// A page of records in id order, with their texts and what they assert.
MATCH (r:Record) WHERE r.id > $after
WITH r ORDER BY r.id LIMIT $limit
MATCH (r)-[:HAS_RAW]->(t:RawText)
RETURN r, t.text AS raw, t._facts AS facts ORDER BY r.id
