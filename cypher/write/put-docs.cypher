// Documents of one collection, in full.
UNWIND $rows AS row
MERGE (d:COLLECTION {id: row.id}) SET d = row.props, d:Document
WITH d
OPTIONAL MATCH (d)-[old:CONCERNS]->() DELETE old
