// What a source has given, by status: for withdrawing it, and for counting.
CREATE INDEX record_source IF NOT EXISTS FOR (r:Record) ON (r.source, r.status, r.agency)
