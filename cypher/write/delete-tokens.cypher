// Search tokens that no entity carries any more.
MATCH (t:_Token) USING INDEX t:_Token(token) WHERE t.token IN $tokens DELETE t
