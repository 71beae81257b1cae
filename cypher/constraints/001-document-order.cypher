// Run once for every collection of documents: listed by sort, then id.
CREATE INDEX document_order_COLLECTION IF NOT EXISTS FOR (d:COLLECTION) ON (d.sort, d.id)
