// One node a source and agency.
CREATE CONSTRAINT source_name IF NOT EXISTS FOR (s:Source) REQUIRE (s.name, s.agency) IS UNIQUE
