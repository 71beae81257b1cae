// New entities, labelled by kind, with the database's own numbers of them, which find them again without an index.
UNWIND $rows AS row
CREATE (n:Entity:$(row.kind)) SET n = row.props
RETURN row.props.id AS id, id(n) AS ref
