// Records that a later export repeats: they are as new as that export, and active again if nothing outranks them now.
UNWIND $rows AS row
MATCH (r:Record {id: row.record.id}) USING INDEX r:Record(id)
MATCH (r)-[:HAS_RAW]->(t:RawText)
SET r += row.record, t._facts = row.facts, t.text = row.text
