/** A flight's travellers by priority: who is in a current finding first, everyone else, the protected among them, by seat. */
import type { Reader } from "../reader/reader.ts";
import { findingsOfPerson, priorityOf } from "./findings.ts";
import type { DescribedFinding } from "../answers/describe-findings.ts";
import { order } from "#base/order.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { linkedFacts, type Travel } from "./person-facts.ts";
import type { Person, VisibleEntity } from "../reader/visible.ts";
import { textOf } from "../reader/prop-values.ts";

export interface ManifestEntry {
  readonly person: Person;
  readonly priority: number | null;
  readonly findings: () => Promise<readonly DescribedFinding[]>;
  readonly travel: Travel;
}

export async function manifest(
  reader: Reader,
  args: PageArgs & { flight: VisibleEntity<"Flight"> },
): Promise<Page<ManifestEntry>> {
  const facts = await linkedFacts(reader, { entity: args.flight, kind: "TRAVELLED_ON", direction: "in" });
  const entries: ManifestEntry[] = [];
  const seen = new Set<string>();
  const told = await Promise.all(
    facts.map(async ({ other }) => {
      const person = await reader.personOfIdentity(other.id);
      return person === undefined ? undefined : { person, priority: await priorityOf(reader, { person }) };
    }),
  );
  for (const [at, { link }] of facts.entries()) {
    const traveller = told[at];
    if (traveller === undefined || seen.has(traveller.person.id)) continue;
    const { person, priority } = traveller;
    seen.add(person.id);
    const findings = async () => (priority === null ? [] : findingsOfPerson(reader, { person }));
    entries.push({ person, priority, findings, travel: { flight: args.flight, link } });
  }
  entries.sort(
    order(
      (entry) => entry.priority ?? -1,
      (entry) => seatOrder(textOf(entry.travel.link.props, "seat")),
      (entry) => entry.person.id,
    ),
  );
  return pageOf(entries, (entry) => entry.person.id, args);
}

/** `2A` before `14C`; no seat comes last. */
function seatOrder(seat: string | null): string {
  return seat === null ? "~" : seat.padStart(6, "0");
}
