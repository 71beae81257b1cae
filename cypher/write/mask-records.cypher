// Records that tell from now on only what tells nobody who somebody is; of the text what is sealed stays, or nothing.
UNWIND $rows AS row
MATCH (r:Record {id: row.id}) USING INDEX r:Record(id)
MATCH (r)-[:HAS_RAW]->(t:RawText)
SET r.status = 'MASKED', r.handling = row.handling, t._facts = row.facts, t.text = row.text
