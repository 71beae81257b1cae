// Which answers are the present ones; null before the first. And whom they speak of, and up to when they know.
MATCH (a:Answers {id: 'present'}) RETURN a.generation AS generation, a.asOfMs AS asOf, a._told AS told
