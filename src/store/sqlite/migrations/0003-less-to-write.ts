/**
 * Less to write for the same: judgements are longer than what a tree without row numbers keeps in one piece, so that each took a
 * page of its own; and links that leave an entity are few, so that their times and labels need not lie in the index too.
 */
export const lessToWrite = `
ALTER TABLE judgement RENAME TO judgement_before;
CREATE TABLE judgement (num INTEGER PRIMARY KEY, id TEXT NOT NULL, left TEXT NOT NULL, right TEXT NOT NULL, body TEXT NOT NULL);
INSERT INTO judgement (id, left, right, body) SELECT id, left, right, body FROM judgement_before ORDER BY id;
DROP TABLE judgement_before;
CREATE UNIQUE INDEX judgement_id ON judgement (id);
CREATE INDEX judgement_left ON judgement (left);
CREATE INDEX judgement_right ON judgement (right);
DROP INDEX link_out;
CREATE INDEX link_out ON link (source, kind, target, hash);
`;
