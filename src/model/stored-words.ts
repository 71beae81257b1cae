/**
 * Every list of words that a store keeps, as codes or by name. A store holds this table itself and is asked for it when it is opened:
 * a build that does not know a word would read another thing out of the store, or pass over it without a word (a protecting role too).
 */
import { codesOf, type Codes } from "./codes.ts";
import { COLLECTION_CODES } from "./documents.ts";
import { ENTITY_CODES, LINK_CODES, ROLE_CODES } from "./kinds.ts";
import { RECORD_CODES, STATUS_CODES } from "./record.ts";

/** What a commit was. */
export const FEED_CODES = codesOf({ INGEST: 0, WITHDRAW: 1, JUDGE: 2, DETECT: 3, REVIEW: 4, RESTORE: 5, RETAIN: 6 });

export const STORED_WORDS = {
  "entity kind": ENTITY_CODES,
  "link kind": LINK_CODES,
  "record kind": RECORD_CODES,
  "record status": STATUS_CODES,
  role: ROLE_CODES,
  "feed kind": FEED_CODES,
  collection: COLLECTION_CODES,
} as const satisfies Record<string, Codes<string>>;
