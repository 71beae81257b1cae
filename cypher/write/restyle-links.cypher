// Links whose readable properties a build before wrote otherwise, by the database's own numbers.
UNWIND $rows AS row
MATCH ()-[r]->() WHERE id(r) = row.ref
SET r += row.props
