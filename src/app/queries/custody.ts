/** Who handled an item, in order of time. One handover is one record with several links: to the worker, the zone, the airport, the flight. */
import { listAt } from "#base/list-at.ts";
import type { EntityKind } from "#model/kinds.ts";
import { type Word, wordOf } from "#model/words.ts";
import type { Reader } from "../reader/reader.ts";
import { linksOf } from "../reader/entity-links.ts";
import { numberOf, textOf } from "../reader/prop-values.ts";
import { isOfKind, type Person, type VisibleEntity, type VisibleLink } from "../reader/visible.ts";

export interface CustodyEvent {
  readonly at: number | null;
  readonly event: Word<"CustodyEventKind"> | null;
  readonly handler: Person | null;
  readonly airport: string | null;
  readonly zone: string | null;
  readonly flight: VisibleEntity<"Flight"> | null;
  readonly weightKg: number | null;
  readonly seal: string | null;
  readonly links: readonly VisibleLink[];
}

export async function custodyOf(reader: Reader, args: { item: VisibleEntity }): Promise<CustodyEvent[]> {
  const { links } = await linksOf(reader, args.item, { kinds: ["CUSTODY"], direction: "out" });
  const byRecord = new Map<string, VisibleLink[]>();
  for (const link of links) listAt(byRecord, link.discriminator).push(link);
  const events = await Promise.all(
    [...byRecord].sort().map(async ([, parts]): Promise<CustodyEvent> => {
      const ends = await reader.entities(parts.map((link) => link.to));
      const end = <K extends EntityKind>(kind: K) => ends.find((entity) => isOfKind(entity, kind));
      const props = parts[0]!.props;
      const handler = end("Identity");
      return {
        at: parts[0]!.at,
        event: wordOf("CustodyEventKind", textOf(props, "event")),
        handler: (handler && (await reader.personOfIdentity(handler.id))) ?? null,
        airport: textOf(props, "airport") ?? end("Airport")?.natural ?? null,
        zone: textOf(props, "zone") ?? end("Zone")?.natural ?? null,
        flight: end("Flight") ?? null,
        weightKg: numberOf(props, "weightKg"),
        seal: textOf(props, "seal"),
        links: parts,
      };
    }),
  );
  return events.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}
