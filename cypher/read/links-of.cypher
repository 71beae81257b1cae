// A page of an entity's links: by kind, then latest first, those without a time last, then by id.
// $after is the place of the last link of the page before: its rank among kinds, time and id.
// $sets: label sets that the reader may see; null = all. $times: times of links for that reader where they may be others.
MATCH (n:Entity {id: $entity})-[r]-() WHERE $sets IS NULL OR r._labelSet IN $sets
WITH DISTINCT n, r, startNode(r) AS a, endNode(r) AS b, $ranks[type(r)] AS rank,
     coalesce($times[r.id], r.at.epochMillis, $never) AS at
WHERE rank IS NOT NULL
  AND ($direction = 'both' OR ($direction = 'out' AND a = n) OR ($direction = 'in' AND b = n))
  AND (at = $never OR (($from IS NULL OR at >= $from) AND ($until IS NULL OR at < $until)))
  AND ($after IS NULL OR rank > $after.rank
    OR (rank = $after.rank AND (at < $after.at OR (at = $after.at AND r.id > $after.id))))
RETURN r.id AS id, type(r) AS kind, a.id AS `from`, b.id AS `to`, r._labelSet AS labelSet, r._state AS state
ORDER BY rank, at DESC, r.id LIMIT $limit
