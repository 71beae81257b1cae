// All names of a thing.
CREATE INDEX alias_target IF NOT EXISTS FOR (a:_Alias) ON (a.target)
