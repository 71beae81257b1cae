// Which statements of cypher/constraints have run here, and the hash of each as it then was.
MATCH (s:_Statement) RETURN s.name AS name, s.sha256 AS sha256
