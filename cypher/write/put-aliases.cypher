// Source-local names: claims, mentions, and whom they lead to.
UNWIND $rows AS row
MERGE (a:_Alias {id: row.id})
SET a.target = row.target, a.claims = row.claims, a.mentions = row.mentions
