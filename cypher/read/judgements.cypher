// All judgements.
MATCH (j:Judgement) RETURN j._body AS body ORDER BY j.id
