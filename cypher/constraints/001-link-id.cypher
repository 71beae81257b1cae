// Run once for every link kind: links are found, and kept single, by id.
CREATE CONSTRAINT link_id_LINK_KIND IF NOT EXISTS FOR ()-[r:LINK_KIND]-() REQUIRE r.id IS UNIQUE
