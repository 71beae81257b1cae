// The row or segments as received.
MATCH (:Record {id: $id})-[:HAS_RAW]->(t:RawText) RETURN t.text AS text
