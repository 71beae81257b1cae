// After a statement of cypher/constraints has run.
MERGE (s:_Statement {name: $name}) SET s.sha256 = $sha256
