// The change feed, in order.
CREATE CONSTRAINT feed_seq IF NOT EXISTS FOR (f:_Feed) REQUIRE f.seq IS UNIQUE
