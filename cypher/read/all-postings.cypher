// Every search posting, for a check of the store.
MATCH (p:_Posting) RETURN p.token AS token, p.entity AS entity
