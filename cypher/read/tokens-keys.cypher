// Tokens that share a phonetic or trigram key, and numbers that end so.
CALL () {
  MATCH (k:_TokenKey) USING INDEX k:_TokenKey(key, token) WHERE k.key IN $keys AND k.token IS NOT NULL RETURN k.token AS token
  UNION
  MATCH (t:_Token) USING INDEX t:_Token(tail) WHERE t.tail IN $tails RETURN t.token AS token
}
RETURN DISTINCT token ORDER BY token LIMIT $limit
