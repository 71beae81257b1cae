// Entities by canonical id.
MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IN $ids
RETURN n.id AS id, n.natural AS natural, n._intrinsic AS intrinsic, n._assertions AS assertions, n._labelSet AS labelSet,
       n._labels AS labels, n._labelRefs AS labelRefs, n._tokens AS tokens, n._tokenRefs AS tokenRefs
