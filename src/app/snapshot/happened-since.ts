/** What is added to a snapshot, less what happened before a moment. What holds on (a document, a badge, an employment, a listing) stays. */
import { lastValue } from "#model/assertions.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { departureOf, moment } from "./known-by.ts";

const HAPPENS: ReadonlySet<EntityKind> = new Set<EntityKind>(["Incident", "Declaration", "Inspection"]);
const HOLDS_ON: ReadonlySet<LinkKind> = new Set<LinkKind>(["HOLDS", "EMPLOYED_BY", "LISTED_AS", "DEPARTS_FROM", "ARRIVES_AT"]);

export type AddedTo = Pick<SnapshotBuilder, "addEntities" | "addLinks" | "leaveOut">;

/** `from`: ms. */
export function happenedSince(builder: AddedTo, from: number): AddedTo {
  const earlier = new Set<number>();
  const departures = new Map<number, number>();
  return {
    addEntities(batch) {
      const kept = batch.filter((entity) => {
        const { kind, ref } = entity;
        if (kind === "Flight") departures.set(ref, departureOf(entity));
        if (!HAPPENS.has(kind) || !((moment(lastValue(entity, "at")) ?? Infinity) < from)) return true;
        earlier.add(ref);
        return false;
      });
      builder.addEntities(kept);
    },
    addLinks(batch) {
      const kept = batch.filter(({ kind, from: start, to, at }) => {
        if (earlier.has(start) || earlier.has(to)) return false;
        if (HOLDS_ON.has(kind)) return true;
        const when = at ?? departures.get(to);
        // Of a flight whose time nobody told it is not known that it left before.
        return when === undefined || when === -Infinity || when >= from;
      });
      builder.addLinks(kept);
    },
    leaveOut: (refs) => builder.leaveOut(refs),
  };
}
