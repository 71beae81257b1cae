// Dictionary tokens that share a phonetic or trigram key.
MATCH (k:_TokenKey) USING INDEX k:_TokenKey(key, token) WHERE k.key IN $keys AND k.token IS NOT NULL RETURN DISTINCT k.token AS token ORDER BY token LIMIT $limit
