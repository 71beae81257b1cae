// Records that say what they said, while more is known of what they name: only what they assert is another.
UNWIND $rows AS row
MATCH (r:Record {id: row.id}) USING INDEX r:Record(id)
MATCH (r)-[:HAS_RAW]->(t:RawText)
SET t._facts = row.facts
