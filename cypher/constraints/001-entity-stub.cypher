// Only stubs carry the property, so that this index holds them alone.
CREATE INDEX entity_stub IF NOT EXISTS FOR (n:Entity) ON (n.stub)
