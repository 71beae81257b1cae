// Records by id.
MATCH (r:Record) USING INDEX r:Record(id) WHERE r.id IN $ids RETURN r
