// The records that mention a name, some hundreds a node.
CREATE INDEX alias_mentions IF NOT EXISTS FOR (m:_AliasMentions) ON (m.alias)
