// Sets of labels never seen before.
UNWIND $rows AS row CREATE (s:_LabelSet) SET s = row
