// What a source calls something, until and after the thing itself is known.
CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (a:_Alias) REQUIRE a.id IS UNIQUE
