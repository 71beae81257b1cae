// Names that several things may have, as a build before wrote who claims them.
MATCH (p:_Pool) WHERE p.claims IS NOT NULL
RETURN p.id AS id, p.claims AS claims
