// Documents of one collection by id.
MATCH (d:COLLECTION) WHERE d.id IN $ids RETURN d.id AS id, d.sort AS sort, d.refs AS refs, d._version AS version, d.body AS body
