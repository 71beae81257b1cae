// All identities of whoever holds this identity.
MATCH (x:Entity {id: $identity})
OPTIONAL MATCH (x)-[:IDENTIFIED_AS]->(own:Person)
WITH coalesce(own.id, $person) AS person
OPTIONAL MATCH (:Person {id: person})<-[:IDENTIFIED_AS]-(other:Entity)
RETURN person, collect(other.id) AS assigned
