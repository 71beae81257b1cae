// After the migrations have run.
MATCH (m:_Meta {id: 'store'}) SET m.schemaVersion = $version
