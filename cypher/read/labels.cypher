// Labels interned since the last look.
MATCH (l:_Label) WHERE l.id >= $known RETURN l.id AS id, l.text AS text ORDER BY id
