// Run once for every collection of documents: found by id.
CREATE CONSTRAINT document_id_COLLECTION IF NOT EXISTS FOR (d:COLLECTION) REQUIRE d.id IS UNIQUE
