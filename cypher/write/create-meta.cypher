// The store's own state, made once.
MERGE (m:_Meta {id: 'store'})
ON CREATE SET m.schemaVersion = 0, m.seq = 0, m.keyCheck = $keyCheck
RETURN m.schemaVersion AS schemaVersion, m.keyCheck AS keyCheck
