// The store is filled: the mark that kept it from use goes.
MATCH (m:_Meta {id: 'store'}) SET m.exercise = $exercise, m.seq = $seq, m.instance = $instance REMOVE m.restoring
