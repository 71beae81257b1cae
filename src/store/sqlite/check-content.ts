/**
 * Damage that the engine's own check does not see, because it looks at how pages hang together and not at what is in them: half a page
 * of a long text may have become zeros. Texts hold none; a record's text gives its id; what is JSON can be read.
 */
import { SEALED_PREFIX } from "#model/retention/sealed.ts";
import type { CheckProblem, RecordIdOf } from "../port.ts";
import type { Db } from "./db.ts";
import { hex, recordId } from "./keys.ts";

/** Bodies that are JSON, and what names their row. */
const JSON_COLUMNS: readonly (readonly [table: string, column: string, row: string])[] = [
  ["doc", "body", "collection || ' ' || id"],
  ["doc", "refs", "collection || ' ' || id"],
  ["judgement", "body", "id"],
  ["said", "body", "id"],
  ["entity", "intrinsic", "num"],
  ["entity", "props", "num"],
  ["entity_assertion", "props", "entity"],
  ["link", "props", "num"],
  ["link_assertion", "props", "link"],
];

export function* contentProblems(db: Db, recordIdOf: RecordIdOf | undefined): Generator<CheckProblem> {
  yield* zeros(db);
  for (const [table, column, row] of JSON_COLUMNS) {
    const sql = `SELECT ${row} FROM ${table} WHERE ${column} IS NOT NULL AND NOT json_valid(${column})`;
    for (const [which] of db.all(sql)) yield { code: "NOT_JSON", text: `${column} of ${table} ${which} cannot be read` };
  }
  yield* documentRefs(db);
  if (recordIdOf !== undefined) yield* recordTexts(db, recordIdOf);
}

function* zeros(db: Db): Generator<CheckProblem> {
  const columns = db.all(
    "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1, 2",
  ) as [string, string][];
  for (const [table, column] of columns) {
    const sql = `SELECT count(*) FROM "${table}" WHERE instr(CAST("${column}" AS BLOB), x'00') > 0`;
    const count = db.one(sql) as number;
    if (count > 0) yield { code: "ZEROS", text: `${count} texts in ${column} of ${table} hold bytes that no text has` };
  }
}

/** By which documents are found of what concerns something: a table of its own, which no index is compared with. */
function* documentRefs(db: Db): Generator<CheckProblem> {
  const sql =
    "SELECT collection, ref, sort, id FROM doc_ref EXCEPT SELECT d.collection, r.value, d.sort, d.id FROM doc d, json_each(CASE WHEN json_valid(d.refs) THEN d.refs ELSE '[]' END) r";
  const extra = db.one(`SELECT count(*) FROM (${sql})`) as number;
  const back =
    "SELECT d.collection, r.value, d.sort, d.id FROM doc d, json_each(CASE WHEN json_valid(d.refs) THEN d.refs ELSE '[]' END) r EXCEPT SELECT collection, ref, sort, id FROM doc_ref";
  const lost = db.one(`SELECT count(*) FROM (${back})`) as number;
  if (extra + lost > 0)
    yield { code: "DOC_REFS", text: `${extra + lost} references of documents are not where they are looked up` };
}

function* recordTexts(db: Db, recordIdOf: RecordIdOf): Generator<CheckProblem> {
  const rows = db
    .statement(
      `SELECT r.id, r.key, raw.text FROM raw JOIN record r ON r.num = raw.record WHERE substr(raw.text, 1, ${SEALED_PREFIX.length}) <> '${SEALED_PREFIX}'`,
    )
    .iterate();
  for (const row of rows as unknown as Iterable<[Uint8Array, Uint8Array, string]>) {
    const [id, key, text] = row;
    if (recordIdOf(hex(key), text) !== recordId(id))
      yield { code: "RECORD_TEXT", text: `the text of ${recordId(id)} is not the one that its id was made of` };
  }
}
