// Who gave the records of a backup.
MERGE (:Source {name: $source, agency: $agency})
