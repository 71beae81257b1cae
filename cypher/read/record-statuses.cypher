// How records stand that may have to be masked or erased, and whether their text is still there.
MATCH (r:Record) USING INDEX r:Record(id) WHERE r.id IN $ids
MATCH (r)-[:HAS_RAW]->(t:RawText)
RETURN r.id AS id, r.status AS status, t.text IS NOT NULL AS hasText
