// Run once for every link kind: links are found by id. One writer at a time keeps them single.
CREATE INDEX link_id_LINK_KIND IF NOT EXISTS FOR ()-[r:LINK_KIND]-() ON (r.id)
