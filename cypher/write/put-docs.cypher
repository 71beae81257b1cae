// Documents of one collection, in full. What a run told of a finding in words stays until the next run tells it anew.
UNWIND $rows AS row
MERGE (d:COLLECTION {id: row.id})
WITH d, row, CASE WHEN d:Finding THEN d {.title, .reasons, .counterReasons, .records} ELSE {} END AS told
SET d = row.props, d:Document
SET d += told
WITH d
OPTIONAL MATCH (d)-[old:CONCERNS]->() DELETE old
