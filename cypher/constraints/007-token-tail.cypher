// Numbers are looked up by their last characters.
CREATE INDEX token_tail IF NOT EXISTS FOR (t:_Token) ON (t.tail)
