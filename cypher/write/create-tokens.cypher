// Tokens new to the dictionary, with their keys.
UNWIND $rows AS row
CREATE (t:_Token {token: row.token})
WITH row UNWIND row.keys AS key
CREATE (k:_TokenKey {key: key, token: row.token})
