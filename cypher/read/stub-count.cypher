// How many entities are known only by mention.
MATCH (n:Entity) WHERE n.stub = true RETURN count(n) AS count
