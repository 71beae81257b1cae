// The one lock of all writers: writing the node holds it until the transaction ends, so batches land one after the other.
MATCH (m:_Meta {id: 'store'})
SET m.writer = $writer
RETURN m.seq AS seq, m.exercise AS exercise, m.restoring AS restoring
