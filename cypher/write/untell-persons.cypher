// Findings that speak of persons who are protected now are told no more, as members or in words, until they are told anew.
MATCH (a:Answers {id: 'present'})
SET a._told = [id IN a._told WHERE NOT id IN $persons]
WITH a
MATCH (f:Finding) WHERE any(id IN f._persons WHERE id IN $persons)
SET f.title = null, f.reasons = null, f.counterReasons = null, f.records = null, f._persons = null
WITH f
MATCH (f)<-[m:MEMBER_OF]-(:Person) DELETE m
