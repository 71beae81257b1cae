// Persons that no other identity is assigned to any more: an identity alone is its own person.
MATCH (p:Person) USING INDEX p:Person(id)
WHERE p.id IN $persons AND NOT EXISTS { MATCH (p)<-[:IDENTIFIED_AS]-(i) WHERE substring(i.id, 2) <> substring(p.id, 2) }
DETACH DELETE p
