/**
 * What users judge is kept as it was said. Before, a user's last word on a pair took the place of the one before it, and every word
 * was kept a second time among the decisions: each is now one row here, in the order in which they were said.
 */
export const judgementsAsSaid = `
CREATE TABLE said (num INTEGER PRIMARY KEY, id TEXT NOT NULL, left TEXT NOT NULL, right TEXT NOT NULL, body TEXT NOT NULL);
CREATE UNIQUE INDEX said_id ON said (id);
CREATE INDEX said_left ON said (left);
CREATE INDEX said_right ON said (right);
INSERT INTO said (id, left, right, body)
  SELECT id, body ->> 'left', body ->> 'right', json_set(body, '$.id', id) FROM (
    SELECT id, body FROM doc WHERE collection = 'decisions' AND body ->> 'verdict' IS NOT NULL AND body ->> 'left' IS NOT NULL
    UNION ALL SELECT id || '.' || coalesce(body ->> 'at', ''), body FROM judgement WHERE body ->> 'by' LIKE 'user:%'
  ) GROUP BY id ORDER BY body ->> 'at', id;
DELETE FROM judgement WHERE body ->> 'by' LIKE 'user:%';
DELETE FROM doc_ref WHERE collection = 'decisions' AND id IN (SELECT id FROM said);
DELETE FROM doc WHERE collection = 'decisions' AND id IN (SELECT id FROM said);
`;
