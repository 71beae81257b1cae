// A source, with the agency of its latest bundle; the first one decides whether the store holds an exercise.
MATCH (m:_Meta {id: 'store'}) SET m.exercise = $exercise
MERGE (s:Source {name: $source}) SET s.agency = $agency
