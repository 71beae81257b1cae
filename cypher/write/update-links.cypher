// Links whose assertions changed, as entities.
UNWIND $rows AS row
MATCH ()-[r]->() WHERE id(r) = row.ref
SET r += row.props
