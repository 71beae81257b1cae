// The store's own state; no row in an empty database.
MATCH (m:_Meta {id: 'store'})
RETURN m.schemaVersion AS schemaVersion, m.keyCheck AS keyCheck, m.seq AS seq, m.exercise AS exercise, m.restoring AS restoring,
  m.instance AS instance
