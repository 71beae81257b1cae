// There is one node that holds the store's own state: schema version, feed sequence, key check.
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (m:_Meta) REQUIRE m.id IS UNIQUE
