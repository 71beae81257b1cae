// Which entities carry a token. Nodes of their own, not relationships, so that expanding a person in Browser does not bring them up.
CREATE INDEX posting IF NOT EXISTS FOR (p:_Posting) ON (p.token, p.entity)
