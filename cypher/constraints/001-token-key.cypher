// Phonetic and trigram keys of dictionary tokens.
CREATE INDEX token_key IF NOT EXISTS FOR (k:_TokenKey) ON (k.key, k.token)
