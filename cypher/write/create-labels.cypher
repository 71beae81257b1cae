// Handling labels never seen before.
UNWIND $rows AS row CREATE (l:_Label) SET l = row
