// Feed entries of a backup.
UNWIND $rows AS row CREATE (f:_Feed) SET f = row
