// Sources, with how many records they gave and how many of those are withdrawn.
MATCH (s:Source)
RETURN s.name AS source, s.agency AS agency,
       COUNT { MATCH (r:Record) WHERE r.source = s.name } AS records,
       COUNT { MATCH (r:Record) WHERE r.source = s.name AND r.status = 'WITHDRAWN' } AS withdrawn
ORDER BY source
