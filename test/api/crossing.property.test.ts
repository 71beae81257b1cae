/**
 * Attempts to cross: of a store labelled at random, a reader of less tries to be told what another one is told, by that one's ids, cursors, words and
 * cases, through aliases, fragments, nested lists, changes, files, subscriptions, and by asking what the other has just been answered. Each answer is the
 * one that a store gives which holds only what the reader may read, and the one that is given to ids which never were.
 * `TRAMA_TEST_CROSSINGS=1000` makes so many attempts.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSchema } from "#api/schema.ts";
import { nowMs } from "#base/clock.ts";
import { mulberry32, type Prng } from "#base/prng.ts";
import { Attempts, type Attempt, type Known, listsOf, pageAfter, type Way, WAYS } from "../support/crossing/attempts.ts";
import { GREATER, heldIn, LESSER, openWorlds, type Worlds } from "../support/crossing/labelled-worlds.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { type Answer, type Served, serveWorld } from "./server.ts";
import { transports } from "./streams.ts";

const ATTEMPTS = Number(process.env["TRAMA_TEST_CROSSINGS"] ?? 60);
/** So many in one pair of worlds. */
const PER_WORLD = 100;
const MADE = Math.min(PER_WORLD, ATTEMPTS);
/** Findings that change while a subscription is open. */
const EVENTS = 12;
const schema = makeSchema();

/** The log is of what was asked of each, and the feed of the whole store, of which less is told: they are looked through for secrets alone. */
const OF_THE_WHOLE = /auditEntries|auditReport|replayAnswer|changes\(/;
const SLOW_MS = 600_000;
const HOUR_MS = 3_600_000;
const AS_GREATER = { "x-test-reader": GREATER.reader };
/** Natural forms of people and things to ask about: documents, flights, workers, phones, incidents, goods. */
const READABLE = /^(PAN:|COL:|X1204\/|PTY:S|\+507|I\d|020-)/;
/** An id under the installation's key. */
const HASHED = /\b([a-z]{1,2})_([0-9a-f]{28})\b/g;

interface Field {
  readonly full: Served;
  readonly oracle: Served;
  readonly known: Known;
  readonly secrets: ReadonlySet<string>;
  close(): Promise<void>;
}

async function fieldOf(worlds: Worlds): Promise<Field> {
  const access = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }) =>
    headers["x-test-reader"] === GREATER.reader ? GREATER : LESSER;
  const full = await serveWorld({ world: worlds.full, access });
  const oracle = await serveWorld({ world: worlds.oracle, access });
  const [all, less] = await Promise.all([heldIn(worlds.full), heldIn(worlds.oracle)]);
  const secret = [...all].filter(([id]) => !less.has(id));
  const naturals = new Set(less.values());
  const secretNaturals = [...new Set(secret.map(([, natural]) => natural))].filter((text) => text !== "" && !naturals.has(text));
  const readable = [...new Set(less.values())].filter((natural) => READABLE.test(natural)).sort();
  const people = readable.filter((natural) => /^(PAN|COL):/.test(natural));
  const cursors = [];
  for (const list of listsOf(people, secretNaturals)) {
    const { body } = await full.ask(pageAfter(list, 20, null), {}, AS_GREATER);
    for (const [, cursor] of JSON.stringify(body).matchAll(/"cursor":"([^"]+)"/g)) cursors.push({ list, cursor: cursor! });
  }
  const { closed, open } = worlds;
  const versions = new Map<string, string>();
  for (const id of open.cases) versions.set(id, (await full.data(`{ case(id: "${id}") { version } }`)).case.version as string);
  return {
    ...{ full, oracle },
    known: { secretIds: secret.map(([id]) => id), secretNaturals, closed, open, readable, people, cursors, versions },
    secrets: new Set([...secret.map(([id]) => id), ...closed.findings, ...closed.cases, ...closed.plans, ...closed.groups]),
    close: async () => {
      await full.close();
      await oracle.close();
    },
  };
}

/** Without what is the moment's alone, and the number of a row in a file that has fewer rows there. */
const textOf = ({ status, body }: Answer): string =>
  `${status} ${JSON.stringify(body)}`
    .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, (time) => (Math.abs(Date.parse(time) - nowMs()) < HOUR_MS ? "now" : time))
    .replace(/"line":\d+/g, '"line":0');

/** An id that never was for one that is. */
const otherThan = (id: string): string =>
  id.replace(HASHED, (_, kind: string, hex: string) => `${kind}_${[...hex].reverse().join("")}`);

/** With each id replaced. */
const replaced = (text: string, by: ReadonlyMap<string, string>): string => text.replace(HASHED, (id) => by.get(id) ?? id);

interface Outcome {
  readonly leaks: readonly string[];
  /** Whether the greater reader is told more by it. */
  readonly isTelling: boolean;
}

async function outcomeOf({ full, oracle, secrets }: Field, { way, question, variables = {} }: Attempt): Promise<Outcome> {
  const asGreater = async (): Promise<string> => textOf(await full.ask(question, variables, AS_GREATER));
  const greater = way === "answered before" ? await asGreater() : "";
  // And once more at the same time.
  const [answer] = await Promise.all([full.ask(question, variables), ...(way === "answered before" ? [asGreater()] : [])]);
  const told = textOf(answer);
  const leaks: string[] = [];
  const expect = (what: string, expected: string): void => {
    if (told !== expected) leaks.push(`${way}: ${question}\n${told}\n   is not ${what}:\n${expected}`);
  };
  const less = textOf(await oracle.ask(question, variables));
  if (!OF_THE_WHOLE.test(question)) expect("what a store of the readable tells", less);
  const named = Array.from(`${question} ${JSON.stringify(variables)}`.matchAll(HASHED), ([id]) => id);
  for (const [id] of told.matchAll(HASHED))
    if (secrets.has(id) && !named.includes(id)) leaks.push(`${way}: ${question}\n${told}\n   names ${id}`);
  if (named.length > 0 && named.every((id) => secrets.has(id))) {
    const others = new Map(named.map((id) => [id, otherThan(id)]));
    const back = new Map(named.map((id) => [otherThan(id), id]));
    const given = JSON.parse(replaced(JSON.stringify(variables), others)) as Record<string, unknown>;
    expect("what is told of ids that never were", replaced(textOf(await full.ask(replaced(question, others), given)), back));
  }
  return { leaks, isTelling: way === "changes" || (greater || (await asGreater())) !== told };
}

/** A subscription that stays open hears of the findings that its reader may read, and of no other, whatever changes meanwhile. */
async function expectNoEvents({ full, known: { open, closed } }: Field, prng: Prng): Promise<void> {
  const [first, last] = open.findings as [string, string];
  for (const listen of Object.values(transports)) {
    const stream = await listen(full, `subscription { findingChanged { status finding { id } } }`);
    const change = (finding: string): void => full.context.events.findingChanged({ finding });
    const next = async (): Promise<string> => {
      const { findingChanged } = (await stream.next()) as { findingChanged: { finding: { id: string } } };
      return findingChanged.finding.id;
    };
    // Until it is heard that it is open.
    const opening = setInterval(() => change(first), 20);
    const heard = [await next()];
    clearInterval(opening);
    for (let i = 0; i < EVENTS; i++) change(closed.findings[Math.floor(prng() * closed.findings.length)]!);
    change(last);
    while (heard.at(-1) !== last) heard.push(await next());
    expect([...new Set(heard)]).toEqual([first, last]);
    await stream.end();
  }
}

/** The log tells no thing and no label that is closed, and the feed not how much is. */
async function expectLessOfTheWhole({ full, oracle, secrets }: Field): Promise<void> {
  const question = `{ auditEntries(first: 100) { edges { node { reader ids labels } } } changes(first: 1) { edges { node { source count } } } }`;
  const [less, more] = [await full.ask(question), await full.ask(question, {}, AS_GREATER)].map(({ body }) =>
    JSON.stringify(body),
  );
  expect(less).toContain(`"reader":"${GREATER.reader}"`);
  expect([...secrets].filter((id) => less!.includes(id))).toEqual([]);
  expect([...secrets].some((id) => more!.includes(id))).toBe(true);
  expect([less!.includes("HARBOUR"), more!.includes("HARBOUR")]).toEqual([false, true]);
  const counted = async (served: Served): Promise<unknown> =>
    (await served.data(`{ changes(first: 1) { edges { node { count } } } }`)).changes.edges[0].node.count;
  expect([await counted(full), await counted(oracle)]).toEqual([null, expect.any(Number)]);
}

const required = neo4jForTests();
describe.each([
  { name: "SQLite", there: true, title: "in SQLite" },
  { name: "Neo4j", there: required.there, title: required.title("in Neo4j") },
])("$title", ({ name, there }) => {
  describe.skipIf(!there)("attempts to cross", () => {
    let neo4j: TestNeo4j | undefined;
    beforeAll(async () => {
      if (name === "Neo4j") neo4j = await takeNeo4j(required.value());
    }, TURN_MS);
    afterAll(() => neo4j?.release());

    test.each(Array.from({ length: Math.ceil(ATTEMPTS / PER_WORLD) }, (_, i) => i + 1))(
      "of seed %i get nothing",
      async (seed) => {
        const prng = mulberry32(seed);
        await neo4j?.empty();
        const worlds = await openWorlds(prng, neo4j?.config);
        const field = await fieldOf(worlds);
        try {
          const attempts = new Attempts(schema, prng, field.known);
          const telling = new Map<Way, number>(WAYS.map((way) => [way, 0]));
          const leaks: string[] = [];
          const seq = await worlds.full.context.store.seq();
          const made = name === "Neo4j" ? Math.ceil(MADE / 3) : MADE;
          for (let i = 0; i < made; i++) {
            const attempt = attempts.next(WAYS[i % WAYS.length]!);
            const outcome = await outcomeOf(field, attempt);
            leaks.push(...outcome.leaks);
            if (outcome.isTelling) telling.set(attempt.way, telling.get(attempt.way)! + 1);
          }
          expect(leaks).toEqual([]);
          expect(await worlds.full.context.store.seq()).toBe(seq);
          // Attempts that would get nobody anything show nothing.
          const counts = [...telling.values()];
          expect(counts.reduce((a, b) => a + b)).toBeGreaterThan(made / 2);
          if (made === PER_WORLD) expect(counts).not.toContain(0);
          await expectNoEvents(field, prng);
          await expectLessOfTheWhole(field);
        } finally {
          await field.close();
          await worlds.close();
        }
      },
      SLOW_MS,
    );
  });
});
