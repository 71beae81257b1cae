// Which statements of cypher/constraints this database has had, each word's own: a word added to a list gets its constraint here too.
CREATE CONSTRAINT statement_name IF NOT EXISTS FOR (s:_Statement) REQUIRE s.name IS UNIQUE
