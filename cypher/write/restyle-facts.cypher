// What records assert, packed where a build before wrote it as text, by the database's own numbers.
UNWIND $rows AS row
MATCH (t) WHERE id(t) = row.ref
SET t._facts = row.facts
