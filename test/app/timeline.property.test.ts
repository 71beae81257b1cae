/**
 * What is on the lanes of some people and what is counted of it is all that a store of the readable records holds of them: on random stores of two
 * readers, with identities that some judgements join, protected and acquitted people, and things without a time.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { timeline, type TimelineArgs } from "#app/queries/explore/timeline.ts";
import { Kept, type SharedAnswer } from "#app/reader/kept.ts";
import { Reader } from "#app/reader/reader.ts";
import { listAt } from "#base/list-at.ts";
import { mulberry32, type Prng, randomInt } from "#base/prng.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { personIdOf } from "#model/ids.ts";
import { type Judgement, judgementId } from "#model/judgement.ts";
import { type EntityKind, type LinkKind, LINKS, OFFENDER_ROLES, PARTY_ROLES, PROTECTED_ROLES } from "#model/kinds.ts";
import type { Props, RecordDraft } from "#model/record.ts";
import { DAY_MS } from "#model/time.ts";
import { openStore } from "#store/open.ts";
import { batch, draft, entity, KEY_CHECK, source } from "../support/batches.ts";
import { judge } from "../support/judge.ts";
import { PlainWorld, timeOf } from "../support/plain-world.ts";
import { openWorld, PLAIN_READER, type World } from "../support/tour-world.ts";

const READABLE = "AMBER";
const HANDLINGS = [READABLE, READABLE, "AMBER//HARBOUR"];
const START = Date.UTC(2026, 0, 1);
const DAYS = 20;
const OF_A_KIND = 5;
const PEOPLE = 6;
const ROWS = 60;
const KINDS = ["TRAVELLED_ON", "ON_BOOKING", "ROSTERED", "INVOLVED_IN", "SEIZED_IN", "DECLARED", "CHARGED_WITH", "USES"] as const;
const RUNS = 25;
/** What says when a thing of each kind was, and when it ended. */
const TIMES: Readonly<Partial<Record<EntityKind, readonly [string, string?]>>> = {
  Flight: ["departsAt", "arrivesAt"],
  Booking: ["createdAt"],
  Shift: ["startsAt", "endsAt"],
  Incident: ["at"],
  Declaration: ["at"],
};

const pick = <T>(prng: Prng, from: readonly T[]): T => from[randomInt(prng, from.length)]!;

/** The same whoever tells of it: of every third thing it is not known when it was. */
function propsOf(kind: EntityKind, i: number): Props {
  const [start, end] = TIMES[kind] ?? [];
  if (start === undefined || i % 3 === 2) return {};
  const at = START + ((i * 7) % DAYS) * DAY_MS;
  return { [start]: new Date(at).toISOString(), ...(end !== undefined && { [end]: new Date(at + DAY_MS).toISOString() }) };
}

function randomRecords(prng: Prng): RecordDraft[] {
  const thing = (kind: EntityKind) => {
    const i = randomInt(prng, kind === "Identity" ? PEOPLE : OF_A_KIND);
    return entity(kind, `${kind}${i}`, { asserted: propsOf(kind, i) });
  };
  return Array.from({ length: ROWS }, (_, row) => {
    const kind: LinkKind = pick(prng, KINDS);
    const role = pick(prng, PARTY_ROLES);
    const said = {
      INVOLVED_IN: { discriminator: role, props: { role } },
      CHARGED_WITH: { props: { stage: pick(prng, ["CHARGED", "ACQUITTED", "DISMISSED"]) } },
      TRAVELLED_ON: { props: prng() < 0.3 ? { status: pick(prng, ["NO_SHOW", "BOARDED"]) } : {} },
    } as Readonly<Partial<Record<LinkKind, object>>>;
    return draft("ALFA", `row${row}`, "said", {
      handling: pick(prng, HANDLINGS),
      entities: [thing(LINKS[kind].from[0]), thing(LINKS[kind].to[0])],
      links: [{ kind, from: 0, to: 1, event: LINKS[kind].event, props: {}, ...said[kind] }],
    });
  });
}

function randomJudgements(prng: Prng, identities: readonly string[]): Judgement[] {
  const by = "rule:test@1";
  const said = { verdict: "SAME", by, score: 1, comparisons: [], reason: null, at: null } as const;
  return identities.flatMap((left) =>
    identities
      .filter((right) => left < right && prng() < 0.12)
      .map((right) => ({ ...said, id: judgementId(left, right, by), left, right, handling: pick(prng, HANDLINGS) })),
  );
}

/** Identity → those that the judgements join with it, the first by id first. */
function joined(identities: readonly string[], judgements: readonly Judgement[]): ReadonlyMap<string, string> {
  const first = new Map(identities.map((id) => [id, id]));
  for (const { left, right } of judgements) {
    const [a, b] = [first.get(left), first.get(right)];
    if (a === undefined || b === undefined) continue;
    const [keep, gone] = a < b ? [a, b] : [b, a];
    for (const [id, of] of first) if (of === gone) first.set(id, keep);
  }
  return first;
}

async function plainWorldOf(records: readonly RecordDraft[]): Promise<PlainWorld> {
  const store = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
  await store.ingestBatch(batch(source("ALFA"), ...records));
  const world = await PlainWorld.of(store);
  await store.close();
  return world;
}

interface Expected {
  readonly marks: readonly { readonly id: string; readonly at: number | null }[];
  /** Flights of which all that says whether they came says that they did not, and of which anything does. */
  readonly missed: { readonly surely: readonly string[]; readonly perhaps: readonly string[] };
}

/** What a lane of these identities holds, by loops over all links. */
function expectedOf(world: PlainWorld, own: ReadonlySet<string>, isProtected: boolean): Expected {
  const marks = new Map<string, number | null>();
  const known = (ms: number): number | null => (Number.isNaN(ms) ? null : ms);
  const mine = (...kinds: LinkKind[]) => world.links(...kinds).filter(({ from }) => own.has(from.id));
  for (const { to } of mine("TRAVELLED_ON", "ON_BOOKING", "ROSTERED", "INVOLVED_IN", "DECLARED"))
    marks.set(to.id, known(timeOf(to, TIMES[to.kind]![0])));
  const ended = mine("CHARGED_WITH").filter(({ props }) => props["stage"] !== "CHARGED");
  const offences = mine("INVOLVED_IN").filter(
    ({ to, props }) => OFFENDER_ROLES.has(String(props["role"])) && !ended.some((end) => end.to.id === to.id) && !isProtected,
  );
  const lots = new Map<string, number[]>();
  for (const { from, to } of world.links("SEIZED_IN"))
    if (offences.some((offence) => offence.to.id === to.id)) listAt(lots, from.id).push(timeOf(to, "at"));
  // Of several incidents of one lot, the first that is dated.
  for (const [id, times] of lots) marks.set(id, known(times.filter((at) => !Number.isNaN(at)).sort((a, b) => a - b)[0] ?? NaN));
  const journeys = new Map<string, string[]>();
  for (const { to, props } of mine("TRAVELLED_ON")) listAt(journeys, to.id).push(String(props["status"] ?? ""));
  return {
    marks: [...marks].map(([id, at]) => ({ id, at })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    missed: {
      surely: [...journeys].flatMap(([id, told]) => (told.includes("NO_SHOW") && !told.includes("BOARDED") ? [id] : [])),
      perhaps: [...journeys].flatMap(([id, told]) => (told.includes("NO_SHOW") ? [id] : [])),
    },
  };
}

let tour: World;
beforeAll(async () => {
  tour = await openWorld();
});
afterAll(() => tour.close());

it(
  "holds all that the readable records tell of the people, each thing once, and says what has no time",
  { timeout: 300_000 },
  async () => {
    const seen = { marks: 0, seizures: 0, undated: 0, spared: 0 };
    for (let seed = 1; seed <= RUNS; seed++) {
      const prng = mulberry32(seed);
      const records = randomRecords(prng);
      const store = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
      await store.ingestBatch(batch(source("ALFA"), ...records));
      const identities = (await store.listEntities("Identity", null, 100)).map(({ id }) => id);
      const judgements = randomJudgements(prng, identities);
      const holder = joined(identities, judgements);
      await judge(store, {
        ruled: judgements,
        persons: [...holder].map(([identity, first]) => ({ identity, person: personIdOf(first) })),
      });
      const everything = await plainWorldOf(records);
      const shielded = new Set(
        everything
          .links("INVOLVED_IN")
          .flatMap(({ from, props }) => (PROTECTED_ROLES.has(String(props["role"])) ? [holder.get(from.id)] : [])),
      );
      for (const [access, readable] of [
        [LOCAL_ACCESS, { records, judgements }],
        [PLAIN_READER, { records: records.filter(isReadable), judgements: judgements.filter(isReadable) }],
      ] as const) {
        const oracle = await plainWorldOf(readable.records);
        const people = new Map<string, Set<string>>();
        const readableOnes = oracle.entities("Identity").map(({ id }) => id);
        for (const [identity, first] of joined(readableOnes, readable.judgements))
          people.set(personIdOf(first), (people.get(personIdOf(first)) ?? new Set()).add(identity));
        const kept = { protection: new Kept<boolean>(1000), answers: new Kept<SharedAnswer>(1000) };
        const ask = (args: Partial<TimelineArgs>) =>
          timeline(new Reader({ ...tour.context, store, ...kept }, access), {
            ...{ refs: [...people.keys()], from: null, until: null, marksMax: 5_000 },
            ...args,
          });
        const all = await ask({});
        expect(all.lanes.map(({ person }) => person)).toEqual([...people.keys()]);
        for (const { person, marks, total, undated } of all.lanes) {
          const own = people.get(person)!;
          const isProtected = shielded.has(holder.get([...own][0]!));
          const expected = expectedOf(oracle, own, isProtected);
          expect(marks.map(({ entity: { id }, at }) => ({ id, at })).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
            expected.marks,
          );
          expect([total, undated]).toEqual([expected.marks.length, expected.marks.filter(({ at }) => at === null).length]);
          const missed = marks.flatMap((mark) => (mark.missed ? [mark.entity.id] : []));
          expect(missed.filter((id) => !expected.missed.perhaps.includes(id))).toEqual([]);
          expect(expected.missed.surely.filter((id) => !missed.includes(id))).toEqual([]);
          const times = marks.map(({ at }) => at ?? Infinity);
          expect(times).toEqual([...times].sort((a, b) => (a === b ? 0 : a - b)));
          // Nothing of a protected person says offender, whatever was reported.
          if (isProtected) {
            expect(
              marks
                .flatMap(({ links }) => links.flatMap(({ props }) => ("role" in props ? [String(props.role)] : [])))
                .filter((role) => OFFENDER_ROLES.has(role)),
            ).toEqual([]);
            seen.spared++;
          }
          seen.marks += marks.length;
          seen.seizures += marks.filter(({ entity: { kind } }) => kind === "Seizure").length;
          seen.undated += undated;
        }
        const [from, until] = [START + 4 * DAY_MS, START + 12 * DAY_MS];
        const some = await ask({ from, until });
        expect(some.lanes.map(({ marks }) => marks.map(({ entity: { id } }) => id))).toEqual(
          all.lanes.map(({ marks }) =>
            marks
              .filter(({ at, until: end }) => at === null || ((end ?? at) >= from && at < until))
              .map(({ entity: { id } }) => id),
          ),
        );
        const few = await ask({ marksMax: 3 });
        expect([few.lanes.flatMap(({ marks }) => marks).length, few.truncated]).toEqual([3, true]);
        expect(few.lanes.map(({ total, undated }) => [total, undated])).toEqual(
          all.lanes.map(({ total, undated }) => [total, undated]),
        );
      }
      await store.close();
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS);
  },
);

function isReadable({ handling }: { readonly handling: string }): boolean {
  return handling === READABLE;
}
