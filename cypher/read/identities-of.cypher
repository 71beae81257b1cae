// All identities of whoever holds each of these; an identity that is not there may still have a person named after it.
UNWIND $persons AS asked
OPTIONAL MATCH (x:Entity {id: asked.identity})
OPTIONAL MATCH (x)-[:IDENTIFIED_AS]->(own:Person)
WITH asked.person AS person, x, coalesce(own.id, asked.person) AS holder
OPTIONAL MATCH (:Person {id: holder})<-[:IDENTIFIED_AS]-(other:Entity)
RETURN person, x.id AS held, collect(other.id) AS assigned
