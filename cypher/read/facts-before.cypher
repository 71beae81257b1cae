// What records assert that a build before wrote as text.
MATCH (t:RawText) WHERE valueType(t._facts) STARTS WITH 'STRING'
RETURN id(t) AS ref, t._facts AS facts
