// Sources of a backup.
UNWIND $rows AS row MERGE (s:Source {name: row.source}) SET s.agency = row.agency
