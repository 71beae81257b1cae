// Pools whose claims changed.
UNWIND $rows AS row
MATCH (p:_Pool {id: row.id}) USING INDEX p:_Pool(id)
SET p = row
