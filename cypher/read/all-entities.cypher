// Every entity with its bookkeeping, for a check of the store.
MATCH (n:Entity)
RETURN n.id AS id, n.natural AS natural, n._labelSet AS labelSet, n._assertions AS assertions,
       n._labels AS labels, n._labelRefs AS labelRefs, n._tokens AS tokens, n._tokenRefs AS tokenRefs
