// Sources, with how many records they gave and how many of those are withdrawn.
MATCH (s:Source)
WITH s.name AS source, s.agency AS agency,
     COUNT { MATCH (r:Record) WHERE r.source = s.name AND r.status IN $statuses AND r.agency = s.agency } AS records,
     COUNT { MATCH (r:Record) WHERE r.source = s.name AND r.status = 'WITHDRAWN' AND r.agency = s.agency } AS withdrawn
WHERE records > 0
RETURN source, agency, records, withdrawn ORDER BY source, agency
