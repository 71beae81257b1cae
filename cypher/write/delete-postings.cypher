// Tokens that entities no longer carry.
UNWIND $rows AS row
MATCH (p:_Posting) USING INDEX p:_Posting(token, entity) WHERE p.token = row.token AND p.entity = row.entity DELETE p
