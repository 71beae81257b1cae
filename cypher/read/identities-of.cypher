// All identities of whoever holds this identity; an identity that is not there may still have a person named after it.
OPTIONAL MATCH (x:Entity {id: $identity})
OPTIONAL MATCH (x)-[:IDENTIFIED_AS]->(own:Person)
WITH x, coalesce(own.id, $person) AS person
OPTIONAL MATCH (:Person {id: person})<-[:IDENTIFIED_AS]-(other:Entity)
RETURN x.id AS held, collect(other.id) AS assigned
