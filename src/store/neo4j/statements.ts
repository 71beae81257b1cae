/**
 * The statements in cypher/, one named statement a file, read once. Values are always parameters. A kind of link or entity, or a
 * collection, cannot be one where an index is to be used: such a file has a word in its place (LINK_KIND, ENTITY_KIND, COLLECTION, and
 * KINDS_OF_LINK for one or several kinds), which is replaced by words of our own closed lists, never by input.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "#base/assert.ts";
import { packageRoot } from "#base/worker.ts";
import { ENTITY_KINDS, LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import type { Collection } from "#model/documents.ts";

/** The label of each collection's documents. */
export const COLLECTION_LABELS = {
  runs: "Run",
  findings: "Finding",
  clusters: "Cluster",
  ingestReports: "IngestReport",
  decisions: "Decision",
  audit: "AuditEntry",
  settings: "Setting",
  plans: "Plan",
  cases: "Case",
  caseViews: "CaseView",
  groups: "Group",
  requests: "AgencyRequest",
  retention: "RetentionAct",
} as const satisfies Record<Collection, string>;

const WORDS: Readonly<Record<string, readonly string[]>> = {
  LINK_KIND: LINK_KINDS,
  KINDS_OF_LINK: LINK_KINDS,
  ENTITY_KIND: ENTITY_KINDS,
  COLLECTION: Object.values(COLLECTION_LABELS),
};

let loaded: ReadonlyMap<string, string> | undefined;

function load(): ReadonlyMap<string, string> {
  const statements = new Map<string, string>();
  for (const folder of ["constraints", "read", "write"]) {
    const path = join(packageRoot, "cypher", folder);
    for (const file of readdirSync(path).sort()) {
      if (file.endsWith(".cypher"))
        statements.set(`${folder}/${file.slice(0, -".cypher".length)}`, readFileSync(join(path, file), "utf8"));
    }
  }
  return statements;
}

/** The places that take several words, joined as Cypher joins types. */
const OF_SEVERAL: ReadonlySet<string> = new Set(["KINDS_OF_LINK"]);

/** The word for KINDS_OF_LINK: one text for one set of kinds, however they are ordered, so that the server keeps one plan of it. */
export function kindsOfLink(kinds: readonly LinkKind[]): string {
  return LINK_KINDS.filter((kind) => kinds.includes(kind)).join("|");
}

/** The text of a statement such as `read/entities`; `word` takes the place of its LINK_KIND, ENTITY_KIND, COLLECTION or KINDS_OF_LINK. */
export function statement(name: string, word?: string): string {
  loaded ??= load();
  const text = loaded.get(name);
  assert(text !== undefined, `there is no cypher/${name}.cypher`);
  const place = placeIn(text);
  assert((place === undefined) === (word === undefined), `cypher/${name}.cypher takes ${place ?? "no word"}`);
  if (place === undefined) return text;
  const words = OF_SEVERAL.has(place) ? word!.split("|") : [word!];
  assert(
    words.every((one) => WORDS[place]!.includes(one)),
    `${word} is no ${place}`,
  );
  return text.replaceAll(place, word!);
}

/** One statement that brings a schema up to date, its word filled in. */
export interface Migration {
  /** The file's name and the word: `001-document-id Run`. Never used again for another statement. */
  readonly name: string;
  readonly version: number;
  readonly text: string;
  /** Of the statement without its comments. */
  readonly sha256: string;
}

/** In the order of versions, then of names; the words of one file in their own order. */
export function migrations(): readonly Migration[] {
  loaded ??= load();
  return [...loaded].flatMap(([path, text]) => {
    if (!path.startsWith("constraints/")) return [];
    const file = path.slice("constraints/".length);
    const version = Number(/^(\d{3})-/.exec(file)?.[1]);
    assert(version > 0, `cypher/${path}.cypher does not begin with a version`);
    const place = placeIn(text);
    if (place === undefined) return [{ name: file, version, text, sha256: hashOf(text) }];
    return WORDS[place]!.map((word) => {
      const filled = text.replaceAll(place, word);
      return { name: `${file} ${word}`, version, text: filled, sha256: hashOf(filled) };
    });
  });
}

function hashOf(text: string): string {
  const said = text.replaceAll(/^\/\/.*$/gm, "").trim();
  return createHash("sha256").update(said).digest("hex");
}

function placeIn(text: string): string | undefined {
  return Object.keys(WORDS).find((place) => text.includes(place));
}
