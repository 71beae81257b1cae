// The judgements that name one of these identities, in the same order.
MATCH (j:Judgement) WHERE j.left IN $identities OR j.right IN $identities RETURN j._body AS body ORDER BY coalesce(j.said, 0), j.id
