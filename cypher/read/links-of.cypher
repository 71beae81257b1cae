// A page of links of each of some entities: by kind, then latest first, those without a time last, then by id. Only links of the kinds are
// looked at, so that what else meets at an entity costs nothing.
// after: the place of the last link of the page before, its rank among kinds, time and id.
// $sets: label sets that the reader may see; null = all. $times: times of links for that reader where they may be others.
UNWIND $at AS asked
MATCH (n:Entity {id: asked.entity}) USING INDEX n:Entity(id)
CALL (n, asked) {
  CALL (n) {
    MATCH (n)-[r:KINDS_OF_LINK]->() WHERE $direction <> 'in' RETURN r
    UNION
    MATCH (n)<-[r:KINDS_OF_LINK]-() WHERE $direction <> 'out' RETURN r
  }
  WITH r, asked WHERE $sets IS NULL OR r._labelSet IN $sets
  WITH r, asked, $ranks[type(r)] AS rank, coalesce($times[r.id], r.at.epochMillis, $never) AS at
  WHERE (at = $never OR ((asked.from IS NULL OR at >= asked.from) AND (asked.until IS NULL OR at < asked.until)))
    AND (asked.after IS NULL OR rank > asked.after.rank
      OR (rank = asked.after.rank AND (at < asked.after.at OR (at = asked.after.at AND r.id > asked.after.id))))
  WITH r ORDER BY rank, at DESC, r.id LIMIT $limit
  RETURN collect({id: r.id, kind: type(r), `from`: startNode(r).id, to: endNode(r).id, labelSet: r._labelSet, state: r._state, records: r.records}) AS links
}
RETURN asked.place AS place, links
