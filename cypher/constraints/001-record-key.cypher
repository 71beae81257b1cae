// All versions of one row share a key.
CREATE INDEX record_key IF NOT EXISTS FOR (r:Record) ON (r._key)
