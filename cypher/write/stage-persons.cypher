// The ends of ties: whoever is gone since the run began has a node for the sake of the ties.
UNWIND $ids AS id
MERGE (p:Person {id: id})
WITH p WHERE p.name IS NULL
MATCH (own:Entity {id: 'i_' + substring(p.id, 2)})
SET p.name = own.name
