/**
 * The two that supply the facts of protection, the snapshot and the store, give equal answers on random stores, and so do the two that say
 * which identities are one person to a reader; for people of thousands of links, of several identities, and after a source was withdrawn.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { protectedIdentities } from "#analytics/protection.ts";
import { Kept, type SharedAnswer } from "#app/reader/kept.ts";
import { keepLatestEvent } from "#app/reader/latest-event.ts";
import { Reader } from "#app/reader/reader.ts";
import { LabelSight } from "#app/reader/label-sight.ts";
import { readersPersons } from "#app/snapshot/readers-persons.ts";
import { mulberry32, randomInt, type Prng } from "#base/prng.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { personIdOf } from "#model/ids.ts";
import { judgementId, type Judgement, VERDICTS } from "#model/judgement.ts";
import { PARTY_ROLES } from "#model/kinds.ts";
import type { Props, RecordDraft } from "#model/record.ts";
import { DAY_MS, formatDate, formatTime } from "#model/time.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";
import { alias, batch, draft, entity, KEY_CHECK, minter, source } from "../support/batches.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { openWorld, PLAIN_READER, type World } from "../support/tour-world.ts";
import { judge } from "../support/judge.ts";

const PEOPLE = 9;
const FLIGHTS = 6;
const KEPT_MAX = 10_000;
const INCIDENTS = 4;
const HANDLINGS = ["AMBER", "AMBER//HARBOUR", "RED//VICTIM"];
const START = Date.UTC(2024, 0, 1);
/** Around those who came of age within the time that is told of. */
const BIRTHDAYS = ["1980-05-05", "2006-02-28", "2006-08-01", "2007-03-03", "2009-09-09", "2024-06-01", "2068-01-01"];

const pick = <T>(prng: Prng, from: readonly T[]): T => from[randomInt(prng, from.length)]!;
const maybe = (prng: Prng, share: number, props: Props): Props => (prng() < share ? props : {});
const moment = (prng: Prng): number => START + randomInt(prng, 900) * DAY_MS;
const person = (i: number, asserted?: Props) =>
  entity("Identity", `P${i}`, {
    // What follows from the key is the same in every record.
    intrinsic: i % 3 === 0 ? {} : { dateOfBirth: BIRTHDAYS[i % BIRTHDAYS.length]! },
    ...(asserted === undefined ? {} : { asserted }),
  });

function randomRecords(prng: Prng, name: string): RecordDraft[] {
  const rows: RecordDraft[] = [];
  const row = (key: string, parts: Parameters<typeof draft>[3]) =>
    rows.push(draft(name, key, JSON.stringify(parts), { handling: pick(prng, HANDLINGS), ...parts }));
  for (let i = 0; i < PEOPLE; i++)
    if (prng() < 0.3) row(`p${i}`, { entities: [person(i, maybe(prng, 0.7, { dateOfBirth: pick(prng, BIRTHDAYS) }))] });
  for (let i = 0; i < FLIGHTS; i++) {
    if (prng() < 0.3) continue;
    const at = moment(prng);
    const asserted = {
      ...maybe(prng, 0.4, { departsAt: prng() < 0.5 ? at : formatTime(at) }),
      ...maybe(prng, 0.3, { arrivesAt: at + 3_600_000 }),
      ...maybe(prng, 0.7, { date: formatDate(at) }),
    };
    row(`f${i}`, { entities: [entity("Flight", `F${i}`, { asserted, aliases: [minter.alias("Flight", `${name}/F${i}`)] })] });
  }
  for (let i = 0; i < INCIDENTS; i++)
    if (prng() < 0.6)
      row(`n${i}`, { entities: [entity("Incident", `N${i}`, { asserted: maybe(prng, 0.8, { at: formatTime(moment(prng)) }) })] });
  for (let i = 0; i < 14; i++) {
    const flight = randomInt(prng, FLIGHTS);
    row(`t${i}`, {
      entities: [person(randomInt(prng, PEOPLE)), alias("Flight", `${name}/F${flight}`)],
      links: [
        {
          kind: "TRAVELLED_ON",
          from: 0,
          to: 1,
          event: true,
          ...(prng() < 0.5 ? { at: moment(prng) } : {}),
          props: { boarded: true },
        },
      ],
    });
  }
  for (let i = 0; i < 4; i++) {
    const role = pick(prng, PARTY_ROLES);
    row(`r${i}`, {
      entities: [person(randomInt(prng, PEOPLE)), entity("Incident", `N${randomInt(prng, INCIDENTS)}`)],
      links: [{ kind: "INVOLVED_IN", from: 0, to: 1, discriminator: role, props: { role } }],
    });
  }
  return rows;
}

/** Random groups of the identities there are, some of their judgements for few to read, and some that join nobody. */
async function judgeAtRandom(prng: Prng, store: Store, identities: readonly string[]): Promise<void> {
  const groupOf = new Map(identities.map((id) => [id, randomInt(prng, 4)]));
  const judgements: Judgement[] = [];
  for (const left of identities)
    for (const right of identities) {
      const together = groupOf.get(left) === groupOf.get(right);
      if (left >= right || prng() < (together ? 0.3 : 0.8)) continue;
      const verdict = prng() < 0.7 ? "SAME" : pick(prng, VERDICTS);
      judgements.push({
        ...{ id: judgementId(left, right, "rule:test@1"), left, right, verdict, by: "rule:test@1", score: 1, comparisons: [] },
        ...{ reason: null, at: null, handling: pick(prng, HANDLINGS) },
      });
    }
  const first = (group: number) => identities.find((id) => groupOf.get(id) === group)!;
  // The last group stays apart, whatever its judgements say.
  const persons = identities.map((identity) => ({
    identity,
    person: personIdOf(groupOf.get(identity) === 3 ? identity : first(groupOf.get(identity)!)),
  }));
  await judge(store, { ruled: judgements, persons });
}

async function snapshotOf(store: Store): Promise<Snapshot> {
  const builder = new SnapshotBuilder();
  await store.scan({ entities: (found) => builder.addEntities(found), links: (found) => builder.addLinks(found) });
  return builder.finish(await store.personAssignments(), await store.seq());
}

function identitiesIn(snapshot: Snapshot): readonly string[] {
  const { start, end } = snapshot.nodeRange("Identity");
  return snapshot.ids.slice(start, end);
}

const required = neo4jForTests();
const SLOW_MS = 300_000;

describe.each([
  { name: "SQLite", there: true, title: "in SQLite", runs: 60 },
  { name: "Neo4j", there: required.there, title: required.title("in Neo4j"), runs: 6 },
])("$title", ({ name, there, runs }) => {
  describe.skipIf(!there)("suppliers of facts", () => {
    let neo4j: TestNeo4j | undefined;
    let tour: World;
    beforeAll(async () => {
      if (name === "Neo4j") neo4j = await takeNeo4j(required.value());
      tour = await openWorld();
    }, TURN_MS);
    afterAll(async () => {
      await tour.close();
      await neo4j?.release();
    });

    async function fresh(): Promise<Store> {
      await neo4j?.empty(KEY_CHECK);
      return openStore({ ...(neo4j?.config ?? { url: "sqlite::memory:" }), keyCheck: KEY_CHECK });
    }
    /** What is kept of a state is of one store: those here have the same feed sequences. */
    const readersOf = (store: Store) =>
      [LOCAL_ACCESS, PLAIN_READER].map((access) => {
        const kept = { protection: new Kept<boolean>(KEPT_MAX), answers: new Kept<SharedAnswer>(KEPT_MAX) };
        return new Reader({ ...tour.context, store, ...kept }, access);
      });

    /** Who is protected by the snapshot, held equal to what each reader is told of each identity. */
    async function protectedIn(store: Store): Promise<ReadonlySet<string>> {
      const snapshot = await snapshotOf(store);
      await keepLatestEvent(store, snapshot);
      const expected = protectedIdentities(snapshot);
      for (const reader of readersOf(store)) {
        const found: string[] = [];
        for (const id of identitiesIn(snapshot)) if (await reader.isProtected(personIdOf(id))) found.push(id);
        expect(found).toEqual(expected);
      }
      return new Set(expected);
    }

    it(
      "say alike who is protected, whoever asks, and who is one person to a reader with less",
      async () => {
        const seen = { identities: 0, protected: 0, joined: 0, parted: 0 };
        for (let seed = 1; seed <= runs; seed++) {
          const prng = mulberry32(seed);
          const store = await fresh();
          for (const from of ["ALFA", "BRAVO"]) await store.ingestBatch(batch(source(from), ...randomRecords(prng, from)));
          if (prng() < 0.3) await store.withdrawSource("ALFA", 5);
          await judgeAtRandom(prng, store, identitiesIn(await snapshotOf(store)));
          const found = await protectedIn(store);
          const snapshot = await snapshotOf(store);
          const identities = identitiesIn(snapshot);
          const persons = await readersPersons(store, snapshot, await LabelSight.of(store, PLAIN_READER));
          const [, plain] = readersOf(store);
          for (const id of identities) {
            const shown = await plain!.person(personIdOf(id));
            const readable = (await plain!.entity(id)) !== undefined;
            const own = persons.get(id) ?? personIdOf(id);
            expect([seed, id, shown?.id]).toEqual([seed, id, readable ? own : undefined]);
            if (!readable) continue;
            const group = persons.has(id) ? identities.filter((other) => persons.get(other) === own) : [id];
            expect(shown!.identities.map((identity) => identity.id)).toEqual(group);
            if (group.length > 1) seen.joined++;
            if ((await store.identitiesOf([personIdOf(id)]))[0]!.length > group.length) seen.parted++;
          }
          seen.identities += identities.length;
          seen.protected += found.size;
          await store.close();
        }
        // The worlds were worth asking about.
        expect(seen.protected).toBeGreaterThan(seen.identities / 10);
        expect(seen.protected).toBeLessThan((seen.identities * 9) / 10);
        expect(Math.min(seen.joined, seen.parted)).toBeGreaterThan(runs);
      },
      SLOW_MS,
    );

    it(
      "find one link among thousands, whichever it is",
      async () => {
        const store = await fresh();
        const flew = 3000;
        // Links without a time come in the order of ids: what counts is at the end of the last one.
        const ends = (kind: "Flight" | "Incident", count: number) =>
          Array.from({ length: count }, (_, i) => `${kind}${i}`).sort((a, b) =>
            minter.entity(kind, a) < minter.entity(kind, b) ? -1 : 1,
          );
        const flights = ends("Flight", 60);
        const incidents = ends("Incident", 1500);
        const rows = flights.map((key, i) => {
          const date = formatDate(START + (flights.length - 1 - i) * DAY_MS);
          return draft("ALFA", key, "a", { entities: [entity("Flight", key, { asserted: { date } })] });
        });
        const born = { intrinsic: { dateOfBirth: "2006-01-02" } };
        for (const [key, timed] of [
          ["by a role", true],
          ["by a time", true],
          ["by a date", false],
        ] as const)
          for (let i = 0; i < flew; i++) {
            const about = entity("Identity", key, key === "by a role" ? {} : born);
            const flight = i === 0 ? flights.at(-1)! : flights[i % (flights.length - 1)]!;
            rows.push(
              draft("ALFA", `${key}/${i}`, "a", {
                entities: [about, entity("Flight", flight)],
                links: [{ kind: "TRAVELLED_ON", from: 0, to: 1, event: true, ...(timed ? { at: START + i * DAY_MS } : {}) }],
              }),
            );
          }
        for (const key of incidents) {
          const role = key === incidents.at(-1) ? "VICTIM" : "UNKNOWN";
          const parties = [entity("Identity", "by a role"), entity("Identity", "not"), entity("Incident", key, { asserted: {} })];
          const links = [0, ...(role === "VICTIM" ? [] : [1])].map((from) => ({ kind: "INVOLVED_IN" as const, from, to: 2 }));
          rows.push(
            draft("ALFA", key, "a", {
              entities: parties,
              links: links.map((link) => ({ ...link, discriminator: role, props: { role } })),
            }),
          );
        }
        for (let i = 0; i < rows.length; i += 1000) await store.ingestBatch(batch(source("ALFA"), ...rows.slice(i, i + 1000)));
        // The latter two flew once on the day before they were of age, and then as adults.
        const expected = ["by a role", "by a time", "by a date"].map((key) => minter.entity("Identity", key)).sort();
        expect([...(await protectedIn(store))]).toEqual(expected);
        await store.close();
      },
      SLOW_MS,
    );
  });
});
