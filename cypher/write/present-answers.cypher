// The swap: from here on these are the present answers.
MATCH (a:Answers {id: 'present'})
SET a.generation = $generation, a += $about
