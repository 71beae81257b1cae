// … and the code of each, which says in what order they are listed.
CREATE CONSTRAINT word_code IF NOT EXISTS FOR (w:_Word) REQUIRE (w.list, w.code) IS UNIQUE
