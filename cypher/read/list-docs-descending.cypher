// The same, last first; a null $sort begins at the end.
MATCH (d:COLLECTION)
WHERE ($sort IS NULL OR d.sort < $sort OR (d.sort = $sort AND d.id < $id)) AND ($ref IS NULL OR $ref IN d.refs)
RETURN d.id AS id, d.sort AS sort, d.refs AS refs, d._version AS version, d.body AS body ORDER BY d.sort DESC, d.id DESC LIMIT $limit
