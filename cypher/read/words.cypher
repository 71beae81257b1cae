// The words that the store holds, with their codes.
MATCH (w:_Word) RETURN w.list AS list, w.name AS name, w.code AS code
