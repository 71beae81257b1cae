// What their sources call them.
MATCH (n:Entity) WHERE n.stub = true RETURN n.natural AS natural ORDER BY natural LIMIT $limit
