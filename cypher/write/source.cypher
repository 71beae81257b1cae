// Who gave the records; the first source decides whether the store holds an exercise.
MATCH (m:_Meta {id: 'store'}) SET m.exercise = $exercise
MERGE (:Source {name: $source, agency: $agency})
