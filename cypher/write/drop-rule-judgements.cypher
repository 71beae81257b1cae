// Rules' judgements that no longer follow; what users said stays for good.
MATCH (j:Judgement) WHERE j.id IN $ids AND j.said IS NULL DETACH DELETE j
