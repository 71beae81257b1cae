// In the first version a name kept all records that mention it, and no count of them.
MATCH (a:_Alias) WHERE a.mentionCount IS NULL
CALL (a) { SET a.mentionCount = size(a.mentions) } IN TRANSACTIONS OF 10000 ROWS
