// Label sets interned since the last look.
MATCH (s:_LabelSet) WHERE s.id >= $known RETURN s.id AS id, s.labels AS labels ORDER BY id
