// How many judgements users have said.
MATCH (j:Judgement) WHERE j.said > 0 RETURN j.said AS said ORDER BY j.said DESC LIMIT 1
