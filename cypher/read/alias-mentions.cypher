// The records that have mentioned these names, but for the last ones, which the names themselves hold.
MATCH (m:_AliasMentions) USING INDEX m:_AliasMentions(alias) WHERE m.alias IN $ids
RETURN m.records AS records
