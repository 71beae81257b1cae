// Tokens that entities no longer carry.
UNWIND $rows AS row
MATCH (p:_Posting) WHERE p.token = row.token AND p.entity = row.entity DELETE p
