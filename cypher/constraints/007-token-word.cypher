// Search tokens are found by what they are. No constraint: each is looked for under the writers' lock before it is made, and checking it once
// more is a tenth of what writing one costs.
CREATE INDEX token_word IF NOT EXISTS FOR (t:_Token) ON (t.token)
