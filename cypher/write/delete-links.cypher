// Links that no active record asserts any more.
UNWIND $refs AS ref
MATCH ()-[r]->() WHERE id(r) = ref DELETE r
