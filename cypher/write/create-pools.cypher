// Names that several things may have.
UNWIND $rows AS row
CREATE (p:_Pool) SET p = row
