// Names that several things may have, each with those who claim it.
CREATE CONSTRAINT pool_id IF NOT EXISTS FOR (p:_Pool) REQUIRE p.id IS UNIQUE
