/**
 * Looks for damage: the engine's own check, things that point at nothing, and whatever is kept beside what it follows from
 * (label sets, merged values, counts, what a record asserts) differing from that.
 */
import { LINK_CODES } from "#model/kinds.ts";
import { asserts, STATUS_CODES } from "#model/record.ts";
import { AppError } from "#base/errors.ts";
import type { CheckProblem, RecordIdOf } from "../port.ts";
import { claimFollowed } from "./names/aliases.ts";
import { Change } from "./change.ts";
import { contentProblems } from "./check-content.ts";
import type { Db } from "./db.ts";
import { translated } from "./engine-errors.ts";
import { decodeFacts } from "./facts.ts";
import { entityId, kindOfKey, recordId } from "./keys.ts";
import { mergeSaid, type LinkSaid } from "./merge.ts";

/** Of one kind of damage, as many examples as tell someone where to look. */
const EXAMPLES = 20;

const COUNTED: readonly { readonly code: string; readonly text: string; readonly sql: string }[] = [
  {
    code: "LINK_DANGLING",
    text: "links lead to an entity that is not there",
    sql: "SELECT count(*) FROM link l LEFT JOIN entity s ON s.num = l.source LEFT JOIN entity t ON t.num = l.target WHERE s.num IS NULL OR t.num IS NULL OR s.target IS NOT NULL OR t.target IS NOT NULL",
  },
  {
    code: "ASSERTION_DANGLING",
    text: "assertions are of a record or a thing that is not there, or of a record that is not active",
    sql: "SELECT (SELECT count(*) FROM link l LEFT JOIN record r ON r.num = l.record WHERE l.record IS NOT NULL AND r.facts IS NULL) + (SELECT count(*) FROM link_assertion a LEFT JOIN record r ON r.num = a.record LEFT JOIN link l ON l.num = a.link WHERE r.facts IS NULL OR l.num IS NULL) + (SELECT count(*) FROM entity e LEFT JOIN record r ON r.num = e.record WHERE e.record IS NOT NULL AND r.facts IS NULL) + (SELECT count(*) FROM entity_assertion a LEFT JOIN record r ON r.num = a.record LEFT JOIN entity e ON e.num = a.entity WHERE r.facts IS NULL OR e.num IS NULL)",
  },
  {
    code: "LINK_UNASSERTED",
    text: "links are asserted by no record",
    sql: "SELECT count(*) FROM link l WHERE l.record IS NULL AND NOT EXISTS (SELECT 1 FROM link_assertion a WHERE a.link = l.num)",
  },
  {
    code: "LINK_TIMES",
    text: "links are wrongly held to have one time, or several",
    sql: "WITH several AS (SELECT link FROM link_assertion GROUP BY link HAVING min(at) IS NOT max(at) OR count(at) NOT IN (0, count(*)) OR min(until) IS NOT max(until) OR count(until) NOT IN (0, count(*))) SELECT (SELECT count(*) FROM (SELECT link FROM several EXCEPT SELECT link FROM link_varied)) + (SELECT count(*) FROM (SELECT link FROM link_varied EXCEPT SELECT link FROM several))",
  },
  {
    code: "ENTITY_UNASSERTED",
    text: "entities are asserted and mentioned by no record",
    sql: "SELECT count(*) FROM entity e WHERE e.target IS NULL AND e.record IS NULL AND NOT EXISTS (SELECT 1 FROM entity_assertion a WHERE a.entity = e.num) AND NOT EXISTS (SELECT 1 FROM link l WHERE l.source = e.num) AND NOT EXISTS (SELECT 1 FROM link l WHERE l.target = e.num)",
  },
  {
    code: "ALIAS_DANGLING",
    text: "aliases lead to an entity that is not there",
    sql: "SELECT count(*) FROM entity a LEFT JOIN entity e ON e.num = a.target WHERE a.target IS NOT NULL AND e.num IS NULL",
  },
  {
    code: "POSTING_DANGLING",
    text: "search postings are of an entity that is not there",
    sql: "SELECT count(*) FROM posting p LEFT JOIN entity e ON e.num = p.entity WHERE e.num IS NULL OR e.target IS NOT NULL",
  },
  {
    code: "TOKEN_DANGLING",
    text: "search keys are of a token that nothing carries",
    sql: "SELECT count(*) FROM token_key k WHERE NOT EXISTS (SELECT 1 FROM posting p WHERE p.token = k.token)",
  },
  {
    code: "PERSON_DANGLING",
    text: "persons are of an identity that is not there",
    sql: "SELECT count(*) FROM person_of p LEFT JOIN entity e ON e.num = p.identity WHERE e.num IS NULL",
  },
  {
    code: "RAW_MISSING",
    text: "active records are without their text, or texts without a record that may have one",
    sql: `SELECT (SELECT count(*) FROM record r WHERE r.status = ${STATUS_CODES.of.ACTIVE} AND NOT EXISTS (SELECT 1 FROM raw WHERE raw.record = r.num)) + (SELECT count(*) FROM raw LEFT JOIN record r ON r.num = raw.record WHERE r.num IS NULL OR r.status = ${STATUS_CODES.of.ERASED})`,
  },
];

export function check(db: Db, recordIdOf?: RecordIdOf): CheckProblem[] {
  const problems: CheckProblem[] = [];
  try {
    translated(() => {
      for (const [text] of db.all("PRAGMA integrity_check(20)"))
        if (text !== "ok") problems.push({ code: "ENGINE", text: text as string });
      // What lies in damaged pages cannot be relied on to say more.
      if (problems.length === 0) problems.push(...first(contentProblems(db, recordIdOf)));
      if (problems.length === 0) problems.push(...inconsistencies(db));
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "STORE_CORRUPT") throw error;
    problems.push({ code: "ENGINE", text: "a page cannot be read" });
  }
  return problems;
}

function inconsistencies(db: Db): CheckProblem[] {
  const problems: CheckProblem[] = [];
  for (const { code, text, sql } of COUNTED) {
    const count = db.one(sql) as number;
    if (count > 0) problems.push({ code, text: `${count} ${text}` });
  }
  problems.push(
    ...first(tallies(db)),
    ...first(linkValues(db)),
    ...first(entityLabels(db)),
    ...first(asserted(db)),
    ...first(drawn(db)),
  );
  return problems;
}

function* tallies(db: Db): Generator<CheckProblem> {
  const actual = new Map<string, number>();
  const count = (what: string, n: number): void => void actual.set(what, (actual.get(what) ?? 0) + n);
  count("records", db.one("SELECT count(*) FROM record") as number);
  for (const [letter, n] of db.all("SELECT substr(key, 1, 1), count(*) FROM entity WHERE target IS NULL GROUP BY 1") as [
    Uint8Array,
    number,
  ][]) {
    count(`entity ${kindOfKey(letter)}`, n);
  }
  for (const [kind, n] of db.all("SELECT kind, count(*) FROM link GROUP BY kind") as [number, number][])
    count(`link ${LINK_CODES.nameOf(kind)}`, n);
  for (const [what, n] of db.all("SELECT what, n FROM tally") as [string, number][]) count(what, -n);
  for (const [what, difference] of actual)
    if (difference !== 0) yield { code: "COUNT_WRONG", text: `the count of ${what} is ${-difference} off` };
}

/** Labels of every link, and values of those with more than one assertion. */
function* linkValues(db: Db): Generator<CheckProblem> {
  const one =
    "SELECT l.num FROM link l JOIN record r ON r.num = l.record JOIN label_set s ON s.num = l.label_set WHERE s.labels <> CAST(r.label AS TEXT)";
  for (const [num] of db.all(one)) yield { code: "LINK_LABELS", text: `link ${num} has labels that its record has not` };
  const many =
    "SELECT a.link, a.at, a.until, a.props, r.label FROM link_assertion a JOIN record r ON r.num = a.record JOIN origin o ON o.num = r.origin ORDER BY a.link, o.exported_at, r.id";
  let link = 0;
  let said: LinkSaid[] = [];
  for (const [num, at, until, props, label] of [...db.all(many), [0, null, null, null, 0]] as [
    number,
    number | null,
    number | null,
    string | null,
    number,
  ][]) {
    if (num !== link && said.length > 0) {
      yield* differs(db, link, said);
      said = [];
    }
    link = num;
    said.push({ at, until, props, label });
  }
}

function* differs(db: Db, link: number, said: readonly LinkSaid[]): Generator<CheckProblem> {
  const row = db.get("SELECT at, until, props, label_set FROM link WHERE num = ?", link) as
    [number | null, number | null, string | null, number] | undefined;
  if (row === undefined) return;
  const merged = mergeSaid(said);
  if (row[0] !== merged.at || row[1] !== merged.until || row[2] !== merged.props)
    yield { code: "LINK_VALUES", text: `link ${link} has values that its records do not give` };
  if (db.interned.labelsOfSet(row[3]).join() !== labelList(said.map((one) => one.label)))
    yield { code: "LINK_LABELS", text: `link ${link} has labels that its records have not` };
}

function* entityLabels(db: Db): Generator<CheckProblem> {
  const labels = new Map<number, Set<number>>();
  const add = (entity: number, these: readonly number[]): void => {
    const set = labels.get(entity) ?? new Set();
    for (const label of these) set.add(label);
    labels.set(entity, set);
  };
  const own =
    "SELECT e.num, r.label FROM entity e JOIN record r ON r.num = e.record UNION SELECT a.entity, r.label FROM entity_assertion a JOIN record r ON r.num = a.record";
  for (const [num, label] of db.all(own) as [number, number][]) add(num, [label]);
  for (const [num, set] of db.all("SELECT source, label_set FROM link UNION SELECT target, label_set FROM link") as [
    number,
    number,
  ][]) {
    add(num, db.interned.labelsOfSet(set));
  }
  for (const [num, key, set] of db.all("SELECT num, key, label_set FROM entity WHERE target IS NULL") as [
    number,
    Uint8Array,
    number,
  ][]) {
    if (db.interned.labelsOfSet(set).join() === labelList([...(labels.get(num) ?? [])])) continue;
    yield { code: "ENTITY_LABELS", text: `${entityId(key)} has labels that its records have not` };
  }
}

/** Every link that a record is said to assert knows of it. */
function* asserted(db: Db): Generator<CheckProblem> {
  for (let after = 0; ;) {
    const rows = db.all("SELECT num, id, status, facts FROM record WHERE num > ? ORDER BY num LIMIT 2000", after) as [
      number,
      Uint8Array,
      number,
      Uint8Array | null,
    ][];
    for (const [num, id, status, facts] of rows) {
      after = num;
      if (asserts(STATUS_CODES.nameOf(status)) !== (facts !== null))
        yield { code: "RECORD_STATUS", text: `${recordId(id)} is active without asserting anything, or the reverse` };
      if (facts === null) continue;
      const { entities, links } = decodeFacts(facts);
      if (entities.some(({ ref }) => db.one("SELECT 1 FROM entity WHERE num = ?", ref) === undefined))
        yield { code: "RECORD_ENTITIES", text: `${recordId(id)} asserts entities that are not there` };
      const lost = links.filter(
        ({ link }) =>
          db.one("SELECT 1 FROM link WHERE num = ? AND record = ?", link, num) === undefined &&
          db.one("SELECT 1 FROM link_assertion WHERE link = ? AND record = ?", link, num) === undefined,
      );
      if (lost.length > 0)
        yield { code: "RECORD_LINKS", text: `${recordId(id)} asserts ${lost.length} links that do not know of it` };
    }
    if (rows.length === 0) return;
  }
}

/** Every name that is drawn from a pool leads to whoever it means by the claims there are. */
function* drawn(db: Db): Generator<CheckProblem> {
  const change = new Change(db);
  for (const [num, key, target] of db.all("SELECT num, key, target FROM entity WHERE pool IS NOT NULL") as [
    ...[number, Uint8Array, number | null],
  ][]) {
    if (target !== (claimFollowed(change, num) ?? null))
      yield { code: "ALIAS_DRAWN", text: `${entityId(key)} leads to another entity than its pool gives` };
  }
}

function labelList(labels: readonly number[]): string {
  return [...new Set(labels)].sort((a, b) => a - b).join();
}

function first(problems: Iterable<CheckProblem>): CheckProblem[] {
  const kept: CheckProblem[] = [];
  for (const problem of problems) {
    if (kept.length === EXAMPLES) break;
    kept.push(problem);
  }
  return kept;
}
