// Source-local names whose claims or mentions changed.
UNWIND $rows AS row
MATCH (a:_Alias {id: row.id}) USING INDEX a:_Alias(id)
SET a = row.props
