// What is drawn from a pool, when its claims change.
CREATE INDEX alias_pool IF NOT EXISTS FOR (a:_Alias) ON (a.pool)
