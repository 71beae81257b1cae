/** Records as text that a person can check: one line an entity that says something, one a link. */
import type { EntityFact, LinkFact, PoolClaim, RecordDraft } from "#model/record.ts";
import { DAY_MS, formatDate, formatTime } from "#model/time.ts";

/**
 * `Flight CM204/PTY/2026-11-21 {"destination":"MIA"}`; aliases are written `Flight~F1`. Times are written out; event
 * discriminators are `*` when they are the record's own key.
 */
export function tell(record: RecordDraft): string[] {
  const about = record.entities
    .filter((fact) => fact.asserted !== undefined || fact.aliases !== undefined)
    .map(
      (fact) =>
        `${name(fact)} ${JSON.stringify(fact.asserted)}${fact.aliases === undefined ? "" : ` claims ${fact.aliases.length}`}${(fact.claims ?? []).map(tellClaim).join("")}`,
    );
  return [...about, ...record.links.map((link) => tellLink(record, link))];
}

/** What is claimed by its number alone goes without saying. */
function tellClaim({ day, carrier, flights = [] }: PoolClaim): string {
  if (carrier === undefined) return "";
  return ` offers itself as ${carrier}'s of ${day === undefined ? "some day" : formatDate(day * DAY_MS)} for ${flights.length}`;
}

function tellLink(record: RecordDraft, link: LinkFact): string {
  const mark = link.discriminator === "" ? "" : link.discriminator === record.keyHash ? "*" : `[${link.discriminator}]`;
  const when =
    link.at === undefined ? "" : ` @${formatTime(link.at)}${link.until === undefined ? "" : `..${formatTime(link.until)}`}`;
  const props = link.props === undefined ? "" : ` ${JSON.stringify(link.props)}`;
  return `${name(record.entities[link.from]!)} -${link.kind}${mark}-> ${name(record.entities[link.to]!)}${when}${props}`;
}

function name(fact: EntityFact): string {
  return `${fact.kind}${fact.alias === true ? "~" : " "}${fact.natural}`;
}
