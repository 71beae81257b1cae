// Records that mention a name, in a node of their own: a property that grows without end would be written whole each time.
UNWIND $rows AS row
CREATE (m:_AliasMentions) SET m = row
