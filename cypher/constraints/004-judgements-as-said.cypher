// Before, a user's last word on a pair took the place of the one before it, and every word was kept a second time among the decisions:
// each becomes one numbered judgement here.
MATCH (was:Decision|Judgement)
WHERE (was:Decision AND was.verdict IS NOT NULL AND was.left IS NOT NULL) OR (was:Judgement AND was.by STARTS WITH 'user:' AND was.said IS NULL)
WITH was, CASE WHEN was:Decision THEN was.id ELSE was.id + '.' + coalesce(was.at, '') END AS id
WITH id, collect(was) AS same
WITH id, same, same[0] AS one, CASE WHEN same[0]:Decision THEN same[0].body ELSE same[0]._body END AS body
ORDER BY one.at, id
WITH collect({same: same, id: id, left: one.left, right: one.right, verdict: one.verdict, by: one.by, reason: one.reason, at: one.at,
  handling: one.handling, body: body}) AS words
UNWIND range(0, size(words) - 1) AS place
WITH words[place] AS word, place + 1 AS number
CREATE (j:Judgement {id: word.id, left: word.left, right: word.right, verdict: word.verdict, by: word.by, said: number, handling: word.handling,
  _body: replace(word.body, '"id":"' + split(word.id, '.')[0] + '"', '"id":"' + word.id + '"')})
SET j.reason = word.reason, j.at = word.at
FOREACH (gone IN word.same | DETACH DELETE gone)
WITH j
MATCH (i:Entity) WHERE i.id IN [j.left, j.right]
CREATE (j)-[:JUDGES]->(i)
