// What a backup says of the store as a whole.
MATCH (m:_Meta {id: 'store'}) SET m.exercise = $exercise, m.seq = $seq
