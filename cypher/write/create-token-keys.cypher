// Keys of words that no entity carried before.
UNWIND $rows AS row
UNWIND row.keys AS key
CREATE (:_TokenKey {key: key, token: row.token})
