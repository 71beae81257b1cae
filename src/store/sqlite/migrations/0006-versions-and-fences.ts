/**
 * Documents have versions, so that who writes one can say which it read; leases have tokens that only grow, so that what they protect is
 * refused to who has lost one. Leases of before are by another clock, and let go: whoever holds one is of a build that this store refuses.
 */
export const versionsAndFences = `
ALTER TABLE doc ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
DROP TABLE lease;
-- given: by the machine's monotone clock, when it was last given or renewed. holder NULL: released.
CREATE TABLE lease (name TEXT PRIMARY KEY, token INTEGER NOT NULL, holder TEXT, given INTEGER NOT NULL, duration INTEGER NOT NULL) WITHOUT ROWID;
`;
