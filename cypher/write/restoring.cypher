// Marks a store that is being filled from a backup: until the mark goes, it is not to be used.
MATCH (m:_Meta {id: 'store'}) SET m.restoring = $restoring
