// Records whose time is over: what they said and the text of it go, that there was one stays.
MATCH (r:Record) USING INDEX r:Record(id) WHERE r.id IN $ids
SET r.status = 'ERASED'
WITH r MATCH (r)-[:HAS_RAW]->(t:RawText) REMOVE t._facts, t.text
