// Search tokens that others carry than before.
UNWIND $rows AS row
MATCH (t:_Token {token: row.token}) USING INDEX t:_Token(token)
SET t.carriers = row.carriers, t.pages = row.pages
