// Entities whose assertions changed.
UNWIND $rows AS row
MATCH (n) WHERE id(n) = row.ref
SET n = row.props
