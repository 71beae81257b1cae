/** Small random scans with everything that goes wrong in structures: parallel links, self-loops, an isolated last node, ties in every field. */
import { mulberry32, randomInt, shuffle, type Prng } from "#base/prng.ts";
import { ENTITY_KINDS, ENTITY_PREFIX, LINKS, LINK_KINDS, type EntityKind } from "#model/kinds.ts";
import type { PropValue, Props } from "#model/record.ts";
import type { Assertion, ScannedEntity, ScannedLink } from "#model/scan.ts";

export interface RandomScan {
  readonly entities: readonly ScannedEntity[];
  readonly links: readonly ScannedLink[];
  readonly persons: ReadonlyMap<string, string>;
}

export function randomScan(seed: number, entityCount: number, linkCount: number): RandomScan {
  const prng = mulberry32(seed);
  const entities: ScannedEntity[] = [];
  const ofKind = new Map<EntityKind, number[]>(ENTITY_KINDS.map((kind) => [kind, []]));
  for (let i = 0; i < entityCount; i++) {
    const kind = pick(prng, ENTITY_KINDS.slice(1));
    const ref = 7 * i + 3;
    const assertions: Assertion[] = Array.from({ length: randomInt(prng, 3) }, (_, n) => ({
      record: `r_${i}_${n}`,
      exportedAt: n,
      label: 1,
      props: randomProps(prng),
    }));
    entities.push({
      ref,
      id: `${ENTITY_PREFIX[kind]}_${idBody(prng, i)}`,
      kind,
      natural: `näme ${i}`,
      intrinsic: randomProps(prng),
      assertions,
      labelSet: randomInt(prng, 4),
    });
    ofKind.get(kind)!.push(ref);
  }
  // The node that comes last by id has no links.
  const last = entities.reduce((a, b) => (a === undefined || b.id > a.id ? b : a), undefined as ScannedEntity | undefined);
  const links: ScannedLink[] = [];
  for (let i = 0; i < linkCount; i++) {
    const kind = pick(prng, LINK_KINDS);
    const from = pick(
      prng,
      LINKS[kind].from.flatMap((k) => ofKind.get(k)!),
    );
    const to =
      prng() < 0.1 && kind === "CONTACTED"
        ? from
        : pick(
            prng,
            LINKS[kind].to.flatMap((k) => ofKind.get(k)!),
          );
    if (from === undefined || to === undefined || from === last?.ref || to === last?.ref) continue;
    const at = prng() < 0.3 ? null : randomInt(prng, 3);
    const copies = prng() < 0.3 ? 2 : 1;
    for (let c = 0; c < copies; c++) {
      links.push({
        kind,
        from,
        to,
        at,
        until: prng() < 0.5 ? null : randomInt(prng, 3),
        props: randomProps(prng),
        labelSet: randomInt(prng, 4),
        linkRef: 10 * i + c,
      });
    }
  }
  const identities = entities.filter((e) => e.kind === "Identity").map((e) => e.id);
  const persons = new Map<string, string>();
  for (const id of identities) if (prng() < 0.5) persons.set(id, `p_${pick(prng, identities)!.slice(2)}`);
  return { entities, links, persons };
}

/** The same content as another store might give it: other order, other numbers. */
export function reshuffled(scan: RandomScan, seed: number): RandomScan {
  const prng = mulberry32(seed);
  const numbers = shuffle(
    scan.entities.map((_, i) => i + 1000),
    prng,
  );
  const refOf = new Map(scan.entities.map((entity, i) => [entity.ref, numbers[i]!]));
  const entities = shuffle(
    scan.entities.map((e) => ({ ...e, ref: refOf.get(e.ref)! })),
    prng,
  );
  const links = shuffle(
    scan.links.map((l, i) => ({ ...l, from: refOf.get(l.from)!, to: refOf.get(l.to)!, linkRef: 5000 + i })),
    prng,
  );
  return { entities, links, persons: new Map(shuffle([...scan.persons], prng)) };
}

function randomProps(prng: Prng): Props {
  const props: Record<string, PropValue> = Object.create(null) as Record<string, PropValue>;
  const texts = ["", "B", "A", "Ñ", "10", "__proto__"];
  const times: PropValue[] = ["2026-03-01", "2026-03-01T10:00:00Z", 5, 86_400_000];
  for (const name of ["surname", "carrier", "status", "role", "kind", "expiry", "seat"])
    if (prng() < 0.6) props[name] = pick(prng, texts)!;
  for (const name of ["at", "createdAt", "startsAt", "checkedInAt"]) if (prng() < 0.6) props[name] = pick(prng, times)!;
  for (const name of ["quantity", "bagCount", "pieces"])
    if (prng() < 0.6) props[name] = pick(prng, [1, 2, "3.5", "x"] as PropValue[])!;
  for (const name of ["boarded", "group", "granted"]) if (prng() < 0.6) props[name] = prng() < 0.5;
  if (prng() < 0.3) props["transitCountries"] = ["PAN", "CRI"];
  if (prng() < 0.6) props["dateOfBirth"] = pick(prng, ["", "2012-06-01", "1980-01-01"])!;
  return props;
}

function idBody(prng: Prng, i: number): string {
  return `${randomInt(prng, 16).toString(16)}${i.toString(16).padStart(4, "0")}`;
}

function pick<T>(prng: Prng, from: readonly T[]): T {
  return from[randomInt(prng, from.length)]!;
}
