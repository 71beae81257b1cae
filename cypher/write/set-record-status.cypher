// Superseded or withdrawn: kept, but asserting nothing any more.
MATCH (r:Record) USING INDEX r:Record(id) WHERE r.id IN $ids
SET r.status = $status
WITH r MATCH (r)-[:HAS_RAW]->(t:RawText) REMOVE t._facts
