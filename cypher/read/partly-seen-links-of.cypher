// Links of entities that several records tell of, not all of which a reader may read: their times may be others for that reader.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $entities
MATCH (n)-[r:KINDS_OF_LINK]-() WHERE r._labelSet IN $sets AND size(r.records) > 1
RETURN DISTINCT r.id AS id, r._state AS state, r.records AS records
