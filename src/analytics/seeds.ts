/**
 * Reported offenders: persons named in an incident with an offender's role. ACQUITTED or DISMISSED ends someone's use as a
 * seed for that incident (docs/model.md, "Protection"), and nobody protected is ever one.
 */
import { OFFENDER_ROLES } from "#model/kinds.ts";
import { linkText } from "./columns-of.ts";
import type { People } from "./people.ts";

export interface Seeds {
  /** 1 = reported offender that may be used as a seed. */
  readonly offender: Uint8Array;
  /** INVOLVED_IN links that make each one a seed; empty for others. */
  readonly links: ReadonlyMap<number, readonly number[]>;
  /** Persons on a CLEARED list that has not run out: a counter-reason. Person → LISTED_AS link. */
  readonly cleared: ReadonlyMap<number, number>;
  /** Persons on any other list in force. Person → LISTED_AS link. */
  readonly listed: ReadonlyMap<number, number>;
}

const ENDS = new Set(["ACQUITTED", "DISMISSED"]);

export function readSeeds(people: People, isProtected: Uint8Array): Seeds {
  const { snapshot } = people;
  const role = linkText(snapshot, "INVOLVED_IN", "role");
  const stage = linkText(snapshot, "CHARGED_WITH", "stage");
  const offender = new Uint8Array(people.count);
  const links = new Map<number, readonly number[]>();
  for (let person = 0; person < people.count; person++) {
    const from = people.incidents.offsets[person]!;
    const to = people.incidents.offsets[person + 1]!;
    if (from === to || isProtected[person] === 1) continue;
    const ended = new Set<number>();
    for (let i = people.outcomes.offsets[person]!; i < people.outcomes.offsets[person + 1]!; i++) {
      const link = people.outcomes.items[i]!;
      if (ENDS.has(stage(link))) ended.add(snapshot.linkTo[link]!);
    }
    const own = [...people.incidents.items.subarray(from, to)].filter(
      (link) => OFFENDER_ROLES.has(role(link)) && !ended.has(snapshot.linkTo[link]!),
    );
    if (own.length === 0) continue;
    offender[person] = 1;
    links.set(person, own);
  }
  return { offender, links, ...listings(people) };
}

function listings(people: People): Pick<Seeds, "cleared" | "listed"> {
  const { snapshot } = people;
  const entries = snapshot.nodeRange("WatchlistEntry");
  const list = snapshot.entityColumn("WatchlistEntry", "list");
  const until = snapshot.entityColumn("WatchlistEntry", "validUntil");
  const cleared = new Map<number, number>();
  const listed = new Map<number, number>();
  const today = new Date(snapshot.asOf).toISOString().slice(0, 10);
  for (let person = 0; person < people.count; person++) {
    for (let i = people.listings.offsets[person]!; i < people.listings.offsets[person + 1]!; i++) {
      const link = people.listings.items[i]!;
      const row = snapshot.linkTo[link]! - entries.start;
      if (list.type !== "dict" || until.type !== "dict") continue;
      const end = until.values[until.codes[row]!]!;
      if (end !== "" && end.slice(0, 10) < today) continue;
      const name = list.values[list.codes[row]!]!;
      (name === "CLEARED" ? cleared : listed).set(person, link);
    }
  }
  return { cleared, listed };
}
