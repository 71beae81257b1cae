// Dictionary tokens that share a phonetic or trigram key.
MATCH (k:_TokenKey) WHERE k.key IN $keys RETURN DISTINCT k.token AS token ORDER BY token LIMIT $limit
