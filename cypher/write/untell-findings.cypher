// What is told of findings goes, before it is told anew.
MATCH (f:Finding) WHERE f.title IS NOT NULL
SET f.title = null, f.reasons = null, f.counterReasons = null, f.records = null, f._persons = null
WITH f
MATCH (f)<-[m:MEMBER_OF]-(:Person) DELETE m
