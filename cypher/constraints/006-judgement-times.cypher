// When something was judged used to be text.
MATCH (j:Judgement) WHERE valueType(j.at) STARTS WITH 'STRING'
CALL (j) { SET j.at = datetime(j.at) } IN TRANSACTIONS OF 10000 ROWS
