// Search tokens are found by what they are.
CREATE CONSTRAINT token_name IF NOT EXISTS FOR (t:_Token) REQUIRE t.token IS UNIQUE
