// Search tokens that no entity carried before.
UNWIND $rows AS row
CREATE (t:_Token) SET t = row
