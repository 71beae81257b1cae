// Every key of a search token, for a check of the store.
MATCH (k:_TokenKey) RETURN k.key AS key, k.token AS token
