/** All that an entity is linked with, each neighbour once, as a reader sees it: by ids and counts alone, so that thousands take a few questions. */
import { AppError } from "#base/errors.ts";
import { kindOfId } from "#model/ids.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { endsOf, linksOf } from "../../reader/entity-links.ts";
import type { Reader } from "../../reader/reader.ts";
import type { AnyEntity, VisibleLink } from "../../reader/visible.ts";
import { groupKey, type GroupOf } from "./groups.ts";

/** Somebody or something by the id it is shown under; a person's links start at their identities. */
export interface Shown {
  readonly id: string;
  readonly kind: EntityKind;
  readonly ends: readonly string[];
}

export interface LinkBetween {
  readonly direction: "OUT" | "IN";
  readonly link: VisibleLink;
}

/** A neighbour, by what it was met. */
export interface Met extends Shown {
  readonly links: readonly LinkBetween[];
  /** By key. */
  readonly groups: ReadonlyMap<string, GroupOf>;
  /** Readable links that lead to it, or from it: 1 and more. */
  readonly degree: number;
}

interface Asked {
  readonly entity: AnyEntity;
  readonly kinds: readonly LinkKind[] | null;
  readonly direction: "OUT" | "IN" | "BOTH";
  readonly from: number | null;
  readonly until: number | null;
  readonly only: GroupOf | null;
}

export interface Neighbourhood {
  readonly met: readonly Met[];
  readonly explored: number;
  readonly truncated: boolean;
}

export async function neighbourhoodOf(reader: Reader, asked: Asked): Promise<Neighbourhood> {
  const { entity, only } = asked;
  const { links, truncated } = await linksOf(reader, entity, {
    ...(only !== null ? { kinds: [only.kind] } : asked.kinds !== null ? { kinds: asked.kinds } : {}),
    direction: DIRECTIONS[only === null ? asked.direction : only.direction],
    ...timesOf(asked),
  });
  const own = new Set(endsOf(entity));
  const met = new Map<string, { readonly shown: Shown; readonly links: LinkBetween[]; readonly groups: Map<string, GroupOf> }>();
  const others = await Promise.all(links.map((link) => shownAt(reader, own.has(link.from) ? link.to : link.from)));
  for (const [i, link] of links.entries()) {
    const shown = others[i]!;
    const direction = own.has(link.from) ? "OUT" : "IN";
    const group: GroupOf = { kind: link.kind, direction, entityKind: shown.kind };
    const key = groupKey(group);
    // What is linked with itself is no neighbour of its own.
    if (shown.id === entity.id || (only !== null && key !== groupKey(only))) continue;
    const one = met.get(shown.id) ?? { shown, links: [], groups: new Map<string, GroupOf>() };
    met.set(shown.id, one);
    one.links.push({ direction, link });
    one.groups.set(key, group);
  }
  const found = [...met.values()];
  const degrees = await Promise.all(found.map(({ shown }) => degreeOf(reader, shown)));
  return {
    met: found.map((one, i) => ({ ...one.shown, links: one.links, groups: one.groups, degree: degrees[i]! })),
    explored: links.length,
    truncated,
  };
}

const DIRECTIONS = { OUT: "out", IN: "in", BOTH: "both" } as const;

export function timesOf({ from, until }: { readonly from: number | null; readonly until: number | null }): {
  from?: number;
  until?: number;
} {
  return { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
}

export async function degreeOf(reader: Reader, { ends }: Shown): Promise<number> {
  const sight = await reader.sight();
  const counts = await Promise.all(ends.map((end) => reader.neighbourCounts(end)));
  return counts.flat().reduce((sum, { labelSet, count }) => (sight.set(labelSet) ? sum + count : sum), 0);
}

/** At an end of a readable link, which is readable like it. */
async function shownAt(reader: Reader, id: string): Promise<Shown> {
  const kind = kindOfId(id)!;
  if (kind !== "Identity") return { id, kind, ends: [id] };
  const person = await reader.holderSeen(id);
  return { id: person.id, kind: "Person", ends: person.identities };
}

/** What is meant by ids that were given to the reader before, by the id it goes by now; what is gone or may not be read is not there. */
export async function shownAs(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Shown>> {
  const shown = await Promise.all(
    ids.map(async (id): Promise<Shown | undefined> => {
      const kind = kindOfId(id);
      if (kind === undefined) throw new AppError("BAD_INPUT", "present takes ids, as an id field gave them");
      if (kind === "Person") {
        const person = await reader.unnamed(id);
        return person && { id: person.id, kind, ends: person.identities.map((identity) => identity.id) };
      }
      const entity = await reader.entity(id);
      return entity && shownAt(reader, entity.id);
    }),
  );
  return new Map(shown.flatMap((one) => (one === undefined ? [] : [[one.id, one]])));
}
