// And so did the moments of documents, by the names that they have there.
MATCH (d:Document)
UNWIND [name IN keys(d) WHERE (name IN ['at', 'asOf'] OR name ENDS WITH 'At') AND valueType(d[name]) STARTS WITH 'STRING'
  AND toString(d[name]) =~ '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z'] AS name
CALL (d, name) { SET d[name] = datetime(d[name]) } IN TRANSACTIONS OF 10000 ROWS
