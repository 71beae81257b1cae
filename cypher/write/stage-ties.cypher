// Ties of answers that are not the present ones yet. A tie leads both ways: it is written once, from the lower id.
UNWIND $rows AS row
MATCH (a:Person {id: row.`from`})
MATCH (b:Person {id: row.to})
MERGE (a)-[t:TIED_TO {id: row.props.id, generation: $generation}]->(b)
SET t += row.props
