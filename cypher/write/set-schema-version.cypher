// After the migrations of a version have run.
MATCH (m:_Meta {id: 'store'}) SET m.schemaVersion = $version
