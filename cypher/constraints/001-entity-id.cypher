// Entities of every kind are found by id; ids begin with the kind's letter, so a range of ids lists one kind.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE
