// Interned sets of labels.
CREATE CONSTRAINT label_set_id IF NOT EXISTS FOR (s:_LabelSet) REQUIRE s.id IS UNIQUE
