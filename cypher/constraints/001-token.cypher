// The dictionary of search tokens: exact and prefix look-ups.
CREATE CONSTRAINT token IF NOT EXISTS FOR (t:_Token) REQUIRE t.token IS UNIQUE
