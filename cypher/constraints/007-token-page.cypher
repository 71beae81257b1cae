// Who carries a token beside its last carriers, some dozen a node.
CREATE INDEX token_page IF NOT EXISTS FOR (p:_TokenPage) ON (p.token)
