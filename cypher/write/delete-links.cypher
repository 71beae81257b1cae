// Links that no active record asserts any more.
UNWIND $elements AS element
MATCH ()-[r]->() WHERE elementId(r) = element DELETE r
