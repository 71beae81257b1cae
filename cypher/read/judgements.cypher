// All judgements: rules' by id, then users' as they were said.
MATCH (j:Judgement) RETURN j._body AS body ORDER BY coalesce(j.said, 0), j.id
