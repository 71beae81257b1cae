/** Damage from seeds, and what makes a record whole. */
import { randomInt, type Prng } from "#base/prng.ts";
import { ENTITY_PREFIX, LINKS } from "#model/kinds.ts";
import { parseHandling } from "#model/handling.ts";
import type { RecordDraft } from "#model/record.ts";
import { BundleIndex } from "#ingest/formats/bundle-index.ts";
import { ThingFacts } from "#ingest/formats/facts/thing-facts.ts";
import type { FileContext } from "#ingest/formats/file-context.ts";
import { ReportSink } from "#ingest/formats/report-sink.ts";
import { RowHandling } from "#ingest/formats/row-handling.ts";
import { withoutControls } from "#ingest/text-pieces.ts";
import { minter } from "./read-bundle.ts";

const SPICE = [
  ..."'\"+:?*,;\n\r\t \u0000\u001f\ufeff\ufffdé0129AZ-/=",
  "UNA",
  "UNH+1+PAXLST:D:05B'",
  "__proto__",
  "constructor",
  "\ud800",
  "99999999999999999999",
  "2026-02-30",
  "\r\n",
];

export function mutate(text: string, prng: Prng): string {
  let mutated = text;
  for (let rounds = 1 + randomInt(prng, 3); rounds > 0; rounds--) {
    const at = randomInt(prng, mutated.length + 1);
    const length = randomInt(prng, 12);
    const other = randomInt(prng, mutated.length + 1);
    const spice = SPICE[randomInt(prng, SPICE.length)]!;
    const change = randomInt(prng, 6);
    if (change === 0) mutated = mutated.slice(0, at);
    else if (change === 1) mutated = mutated.slice(0, at) + mutated.slice(at + length);
    else if (change === 2) mutated = mutated.slice(0, at) + spice + mutated.slice(at);
    else if (change === 3) mutated = mutated.slice(0, at) + spice + mutated.slice(at + spice.length);
    else if (change === 4) mutated = mutated.slice(0, at) + mutated.slice(other, other + length * 3) + mutated.slice(at);
    else mutated = mutated.slice(0, at) + mutated.slice(at, at + length).toLowerCase() + mutated.slice(at + length);
  }
  return mutated;
}

/** The text in two pieces, cleaned as the reader of files does. */
export async function* pieces(text: string, prng: Prng): AsyncGenerator<string> {
  const cut = randomInt(prng, text.length + 1);
  yield withoutControls(text.slice(0, cut));
  yield withoutControls(text.slice(cut));
}

export function contextOf(file: string): FileContext {
  return {
    file,
    minter,
    things: new ThingFacts(minter, "FUZZ"),
    index: new BundleIndex(),
    handling: new RowHandling({ tlp: "AMBER", owner: "", releasableTo: [], compartments: [], recipients: [] }),
    report: new ReportSink(),
  };
}

/** What is wrong with a record; empty when it is whole. */
export function faults(record: RecordDraft): string[] {
  const found: string[] = [];
  if (!/^r_[0-9a-f]{28}$/.test(record.id) || !/^[0-9a-f]{28}$/.test(record.keyHash)) found.push("id");
  if (!parseHandling(record.handling).ok) found.push("handling");
  if (!(record.credibility >= 1 && record.credibility <= 6)) found.push("credibility");
  for (const fact of record.entities) {
    if (!fact.id.startsWith(ENTITY_PREFIX[fact.kind]) || !/^._[0-9a-f]{28}$/.test(fact.id)) found.push(`id of ${fact.kind}`);
    for (const value of Object.values({ ...fact.intrinsic, ...fact.asserted }))
      if (!isKnown(value)) found.push(`value of ${fact.kind}`);
  }
  for (const link of record.links) {
    const [from, to] = [record.entities[link.from], record.entities[link.to]];
    const ends: { from: readonly string[]; to: readonly string[]; event: boolean } = LINKS[link.kind];
    if (from === undefined || to === undefined || !ends.from.includes(from.kind) || !ends.to.includes(to.kind))
      found.push(`ends of ${link.kind}`);
    if (ends.event && !/^[0-9a-f]{28}$/.test(link.discriminator)) found.push(`discriminator of ${link.kind}`);
    for (const value of [link.at, link.until, ...Object.values(link.props ?? {})])
      if (value !== undefined && !isKnown(value)) found.push(`value of ${link.kind}`);
  }
  return found;
}

function isKnown(value: unknown): boolean {
  return typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "boolean" || (typeof value === "string" && !value.includes("\u001f"));
}
