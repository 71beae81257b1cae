// Rules' judgements that no longer follow; users' stay for good.
MATCH (j:Judgement) WHERE j.id IN $ids AND j.by STARTS WITH 'rule:' DETACH DELETE j
