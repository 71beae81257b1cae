// New entities, labelled by kind.
UNWIND $rows AS row
CREATE (n:Entity:$(row.kind)) SET n = row.props
