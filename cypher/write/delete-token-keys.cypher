// Keys of words that no entity carries any more.
UNWIND $rows AS row
UNWIND row.keys AS key
MATCH (k:_TokenKey) USING INDEX k:_TokenKey(key, token) WHERE k.key = key AND k.token = row.token DELETE k
