// Who mentioned names that nobody mentions any more.
MATCH (m:_AliasMentions) USING INDEX m:_AliasMentions(alias) WHERE m.alias IN $ids DELETE m
