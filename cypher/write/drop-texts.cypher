// Records that assert nothing any more: all there is to mask of them is their text.
MATCH (r:Record) USING INDEX r:Record(id) WHERE r.id IN $ids
MATCH (r)-[:HAS_RAW]->(t:RawText) REMOVE t.text
