// The records behind links of a scan.
UNWIND $refs AS ref
MATCH ()-[r]->() WHERE id(r) = ref
RETURN ref, r.records AS records
