// Entities that carry one of the tokens.
MATCH (p:_Posting) USING INDEX p:_Posting(token, entity)
WHERE p.token IN $tokens AND p.entity IS NOT NULL AND ($kinds IS NULL OR p.kind IN $kinds)
RETURN p.token AS token, p.entity AS entity, p.kind AS kind ORDER BY token, entity LIMIT $limit
