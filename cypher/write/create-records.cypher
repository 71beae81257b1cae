// Records, each with its text and what it asserts in a node of its own, so that these can be masked or destroyed alone.
UNWIND $rows AS row
CREATE (r:Record)-[:HAS_RAW]->(t:RawText)
SET r = row.record, t = row.raw
