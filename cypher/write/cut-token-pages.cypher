// Nodes of carriers some of which no longer carry the token; without any the node goes.
UNWIND $rows AS row
MATCH (p) WHERE id(p) = row.ref
SET p.carriers = row.carriers
WITH p WHERE p.carriers IS NULL DELETE p
