/**
 * Which words the numbers in `link.kind`, `record.kind` and `record.status` stand for, and which words there are besides. Before this
 * version they were positions in lists of the source; these are the lists as they stood in all versions before, and must stay as they are.
 */
const POSITIONS: Readonly<Record<string, string>> = {
  "link kind":
    "TRAVELLED_ON ON_BOOKING BOOKED_FOR HOLDS USES PAID_WITH CHECKED EMPLOYED_BY ROSTERED HANDLED ENTERED SHIPPED_BY SHIPPED_TO " +
    "FORWARDED_BY PART_OF CARRIED_ON CUSTODY INVOLVED_IN SEIZED_IN OCCURRED_ON OCCURRED_AT INSPECTED DECLARED DECLARED_ON " +
    "CHARGED_WITH CONTACTED LISTED_AS DEPARTS_FROM ARRIVES_AT",
  "record kind":
    "FLIGHT TRAVEL BOOKING STAFF SHIFT ACCESS_EVENT CONSIGNMENT INCIDENT SEIZURE INCIDENT_PARTY WATCHLIST DECLARATION INSPECTION " +
    "CUSTODY OUTCOME COMMUNICATION PAXLST_FLIGHT PAXLST_TRAVELLER",
  "record status": "ACTIVE SUPERSEDED WITHDRAWN MASKED ERASED",
};

const rows = Object.entries(POSITIONS).flatMap(([list, words]) =>
  words.split(" ").map((word, position) => `('${list}', '${word}', ${position})`),
);

export const wordsAndTheirCodes = `
CREATE TABLE word (list TEXT, name TEXT, code INTEGER NOT NULL, PRIMARY KEY (list, name)) WITHOUT ROWID;
CREATE UNIQUE INDEX word_code ON word (list, code);
INSERT INTO word (list, name, code) VALUES ${rows.join(", ")};
`;
