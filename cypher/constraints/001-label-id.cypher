// Interned handling labels.
CREATE CONSTRAINT label_id IF NOT EXISTS FOR (l:_Label) REQUIRE l.id IS UNIQUE
