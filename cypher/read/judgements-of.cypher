// The judgements that name an identity.
MATCH (j:Judgement) WHERE j.left = $identity OR j.right = $identity RETURN j._body AS body ORDER BY j.id
