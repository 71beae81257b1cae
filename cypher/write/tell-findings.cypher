// Findings in words, and who is in them.
UNWIND $rows AS row
MATCH (f:Finding {id: row.id})
SET f += row.told
WITH f, row
UNWIND row.members AS member
MERGE (p:Person {id: member.person})
CREATE (p)-[m:MEMBER_OF]->(f)
SET m = member.props
