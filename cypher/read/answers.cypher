// Which answers are the present ones; null before the first.
MATCH (a:Answers {id: 'present'}) RETURN a.generation AS generation
