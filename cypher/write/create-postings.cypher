// Tokens that entities have come to carry.
UNWIND $rows AS row
CREATE (p:_Posting) SET p = row
