// Carriers of a token, in a node of their own: a property that grows without end would be written whole each time.
UNWIND $rows AS row
CREATE (p:_TokenPage) SET p = row
