// What is drawn from a pool on a flight, when that becomes another.
CREATE INDEX alias_flight IF NOT EXISTS FOR (a:_Alias) ON (a.flight)
