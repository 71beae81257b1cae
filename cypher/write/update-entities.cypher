// Entities whose assertions changed: what trama no longer says is null, and what analysts have put there stays.
UNWIND $rows AS row
MATCH (n) WHERE id(n) = row.ref
SET n += row.props
