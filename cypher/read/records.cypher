// Records by id.
MATCH (r:Record) WHERE r.id IN $ids RETURN r
