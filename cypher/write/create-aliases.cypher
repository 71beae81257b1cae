// Source-local names: claims, mentions, and whom they lead to.
UNWIND $rows AS row
CREATE (a:_Alias) SET a = row
