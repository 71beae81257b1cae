// Names that no active record claims or mentions.
MATCH (a:_Alias) WHERE a.id IN $ids DELETE a
