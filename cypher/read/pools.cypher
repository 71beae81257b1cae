// Who claims these pools.
MATCH (p:_Pool) USING INDEX p:_Pool(id) WHERE p.id IN $ids
RETURN p.id AS id, p.said AS said
