/**
 * What two spellings of one number given by an office have in common (a worker's, a badge's, an incident's): `BADGE 0042`, `B-042`, `b42`. Capitals
 * and digits without what stands between them, without a word that only says what it is, and without the zeros that fill it up: a spreadsheet strips
 * them. Several numbers may have one core, so it is a pool (pools.ts) and no key.
 */
export function numberCore(text: string): string {
  const compact = text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const bare = compact.replace(WORD_BEFORE_NUMBER, "");
  return (bare === "" ? compact : bare).replace(/^(\p{L}*)0+(?=\p{N})/u, "$1");
}

const WORD_BEFORE_NUMBER =
  /^(?:STAFF|STF|EMPLOYEE|EMP|WORKER|BADGE|BDG|CARD|CREDENCIAL|INCIDENTE?|INC|CASE|CASO|REF)?(?:NUMBER|NUMERO|NUM|NRO|NO|NR|ID)?(?=\p{N})/u;
