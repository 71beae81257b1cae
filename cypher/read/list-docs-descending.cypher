// The same, last first.
MATCH (d:COLLECTION) USING INDEX d:COLLECTION(sort, id)
WHERE d.sort <= $sort AND d.id IS NOT NULL AND (d.sort < $sort OR d.id < $id) AND ($ref IS NULL OR $ref IN d.refs)
RETURN d.id AS id, d.sort AS sort, d.refs AS refs, d._version AS version, d.body AS body ORDER BY d.sort DESC, d.id DESC LIMIT $limit
