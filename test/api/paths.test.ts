/**
 * How several things are connected, in order of time, over and around what is named, through GraphQL on both stores: calls between phones,
 * of which one and a phone are in records that not everybody may read.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import { type Access, LOCAL_ACCESS } from "#model/access.ts";
import { IdMinter } from "#model/ids.ts";
import { graphOf } from "../support/graph-of.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { KEY, openWorld, PLAIN_READER, type World } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

const phone = (n: number): string => `+5076000000${n}`;
const call = (from: number, to: number, at: string, handling = "") => ({ from: phone(from), to: phone(to), at, handling });
const worker = (n: number, surname: string) => ({ staff_id: `S${n}`, airport: "PTY", surname });
const handover = (at: string, event: string, more: Record<string, string>) => ({
  ...{ item_kind: "CONSIGNMENT", item: "020-12345675", at, event, airport: "PTY" },
  ...{ zone: "", staff_id: "", flight_id: "", weight_kg: "", seal: "", handling: "", ...more },
});
const FLIGHT = { flight_id: "F1", carrier: "X1", number: "204", date: "2026-11-01", origin: "PTY", destination: "MAD" };
const WORLD = {
  "flights.csv": [FLIGHT],
  "staff.csv": [worker(1, "ALVES"), worker(2, "BRITO"), worker(3, "COSTA")],
  "consignments.csv": [
    { awb_number: "02012345675", kind: "AWB", origin: "PTY", destination: "MAD", flight_id: "F1", weight_kg: "42.5" },
  ],
  "custody.csv": [
    handover("2026-11-01T08:00:00Z", "SCREENED", { zone: "CARGO", staff_id: "S1", weight_kg: "42.5", seal: "A1" }),
    handover("2026-11-01T08:30:00Z", "SCREENED", { zone: "CARGO", staff_id: "S3", seal: "A9", handling: "AMBER//HARBOUR" }),
    handover("2026-11-01T09:00:00Z", "LOADED", { zone: "RAMP", staff_id: "S2", flight_id: "F1" }),
    handover("2026-11-01T19:00:00Z", "UNLOADED", { airport: "MAD", flight_id: "F1", weight_kg: "40.0", seal: "A2" }),
  ],
  "communications.csv": [
    call(1, 2, "2026-11-01T10:00:00Z"),
    call(2, 3, "2026-11-01T12:00:00Z"),
    call(3, 4, "2026-11-03T12:00:00Z"),
    // Earlier than the call that would have led to it.
    call(2, 5, "2026-11-01T09:00:00Z"),
    call(5, 4, "2026-11-01T13:00:00Z"),
    call(1, 4, "2026-11-02T10:00:00Z", "AMBER//HARBOUR"),
    call(1, 6, "2026-11-02T10:00:00Z", "AMBER//HARBOUR"),
  ],
};
const NOBODY = phone(9);
const ENDS = `from: "${phone(1)}", to: "${phone(4)}"`;
const FIELDS = `explored paths { inOrder longestWaitHours entities { natural } steps { kind text at sharedBy evidence { kind } } }`;

const required = neo4jForTests();

describe.each([
  { store: "SQLite", there: true, title: (name: string) => name },
  { store: "Neo4j", there: required.there, title: (name: string) => required.title(name) },
])("$store", ({ store, there, title }) => {
  describe.skipIf(!there)(title(`paths on ${store}`), () => {
    let neo4j: TestNeo4j | undefined;
    let world: World;
    let local: Served;
    let plain: Served;
    beforeAll(async () => {
      let on: Parameters<typeof openWorld>[2];
      if (store === "Neo4j") {
        neo4j = await takeNeo4j(required.value());
        await neo4j.empty(new IdMinter(KEY).keyCheck());
        on = neo4j.config;
      }
      world = await openWorld(WORLD, {}, on);
      const answers = new GraphAnswers(world.context.store, world.context.dataDir);
      const graph = graphOf({ paths: graphQuestions(async () => answers).paths });
      const serve = (reader: Access) => serveWorld({ world: { ...world, context: { ...world.context, graph } }, reader });
      local = await serve(LOCAL_ACCESS);
      plain = await serve(PLAIN_READER);
    }, TURN_MS);
    afterAll(async () => {
      await plain.close();
      await local.close();
      await world.close();
      await neo4j?.release();
    });

    const ask = async (input: string, served = plain) => {
      const { paths } = await served.data(`{ paths(input: { ${input} }) { ${FIELDS} } }`);
      return paths.paths as {
        readonly inOrder: boolean;
        readonly longestWaitHours: number | null;
        readonly entities: readonly { readonly natural: string }[];
        readonly steps: readonly { readonly text: string; readonly at: string; readonly evidence: readonly unknown[] }[];
      }[];
    };
    const ways = async (input: string, served = plain) =>
      (await ask(input, served)).map(({ entities }) => entities.map(({ natural }) => natural.at(-1)).join(" "));

    it("are told in words, with when, out of how many, and the records", async () => {
      const [first] = await ask(`${ENDS}, timeRespecting: true`);
      expect(first!.steps.map(({ text }) => text)).toEqual([
        `phone ${phone(1)} was in contact with phone ${phone(2)} at 2026-11-01T10:00:00Z; one of 3 contacts linked so; 1 record.`,
        `phone ${phone(2)} was in contact with phone ${phone(3)} at 2026-11-01T12:00:00Z; one of 3 contacts linked so; 1 record.`,
        `phone ${phone(3)} was in contact with phone ${phone(4)} at 2026-11-03T12:00:00Z; one of 2 contacts linked so; 1 record.`,
      ]);
    });

    it("keep to the order of time and to the longest wait, or say that they do not", async () => {
      for (const [over, order] of [
        [3, { inOrder: true, longestWaitHours: 48 }],
        [5, { inOrder: false, longestWaitHours: null }],
      ] as const)
        expect(await ask(`${ENDS}, through: ["${phone(over)}"]`)).toMatchObject([order]);
      expect(await ways(`${ENDS}, timeRespecting: true`)).toEqual(["1 2 3 4"]);
      expect(await ways(`${ENDS}, waitMaxHours: 48`)).toEqual(["1 2 3 4"]);
      expect(await ways(`${ENDS}, waitMaxHours: 47.9`)).toEqual([]);
    });

    it("lead from any of several to any of several, through and around what is named", async () => {
      expect(await ways(`fromAny: ["${phone(1)}", "${phone(3)}"], toAny: ["${phone(4)}", "${phone(5)}"]`)).toEqual([
        "3 4",
        "1 2 5",
        "3 2 5",
      ]);
      expect(await ways(`${ENDS}, through: ["${phone(3)}", "${phone(2)}"]`)).toEqual(["1 2 3 4"]);
      expect(await ways(`${ENDS}, avoiding: ["${phone(3)}"]`)).toEqual(["1 2 5 4"]);
      expect(await ways(`${ENDS}, avoiding: ["${phone(2)}"]`)).toEqual([]);
      expect(await ways(`${ENDS}, avoiding: ["${phone(2)}"]`, local)).toEqual(["1 4"]);
      const refused = await plain.ask(`{ paths(input: { ${ENDS}, avoiding: ["${phone(4)}"] }) { explored } }`);
      expect(refused.body.errors).toMatchObject([{ extensions: { code: "BAD_INPUT" } }]);
    });

    it("of custody say whose hands, with the gaps, and where weight and seal became others", async () => {
      const way = async (served: Served) => {
        const { consignment } = await served.data(
          `{ consignment(ref: "020-12345675") { custodyPath { steps { text gap { hours aboard { natural } lastHandler { name } text } event { links { records { kind } } } }
            changes { what before after changeKg since until hands { name } text } longestGapHours doubts } } }`,
        );
        return consignment.custodyPath;
      };
      const found = await way(plain);
      expect(found.steps.map(({ text }: { text: string }) => text)).toEqual([
        "2026-11-01T08:00:00Z: screened at PTY/CARGO by ALVES; 42.5 kg; seal A1.",
        "2026-11-01T09:00:00Z: loaded at PTY/RAMP by BRITO for flight X1204 PTY–MAD 2026-11-01.",
        "2026-11-01T19:00:00Z: unloaded at MAD by somebody who is not told for flight X1204 PTY–MAD 2026-11-01; 40 kg; seal A2.",
      ]);
      expect(found.steps.map(({ gap }: { gap: unknown }) => gap)).toEqual([
        null,
        {
          hours: 1,
          aboard: null,
          lastHandler: { name: "ALVES" },
          text: "For 1 h no handover is told of; last handled by ALVES, between PTY/CARGO and PTY/RAMP.",
        },
        {
          hours: 10,
          aboard: { natural: "X1204/PTY/2026-11-01" },
          lastHandler: { name: "BRITO" },
          text: "For 10 h aboard flight X1204 PTY–MAD 2026-11-01; last handled by BRITO.",
        },
      ]);
      const between = {
        since: "2026-11-01T08:00:00Z",
        until: "2026-11-01T19:00:00Z",
        hands: [{ name: "ALVES" }, { name: "BRITO" }],
      };
      const told =
        "between 2026-11-01T08:00:00Z and 2026-11-01T19:00:00Z; handled then by ALVES; BRITO; somebody who is not told.";
      expect(found.changes).toEqual([
        { what: "SEAL", before: "A1", after: "A2", changeKg: null, ...between, text: `Seal A1, then A2, ${told}` },
        {
          what: "WEIGHT",
          before: "42.5",
          after: "40",
          changeKg: -2.5,
          ...between,
          text: `Weight 42.5 kg, then 40 kg (−2.5 kg), ${told}`,
        },
      ]);
      expect([found.longestGapHours, found.doubts]).toEqual([10, ["Of 1 of 3 handovers it is not told who handled it."]]);
      const all = await way(local);
      expect(all.changes.map(({ before, after, hands }: Record<string, unknown>) => [before, after, hands])).toEqual([
        ["A1", "A9", [{ name: "ALVES" }, { name: "COSTA" }]],
        ["A9", "A2", [{ name: "COSTA" }, { name: "BRITO" }]],
        ["42.5", "40", [{ name: "ALVES" }, { name: "COSTA" }, { name: "BRITO" }]],
      ]);
    });

    it("give no hint of what may not be read: it is what nobody ever told of", async () => {
      const hidden = phone(6);
      const asked = (ref: string): readonly string[] => [
        `from: "${phone(1)}", to: "${ref}"`,
        `fromAny: ["${phone(2)}", "${ref}"], to: "${phone(4)}"`,
        `${ENDS}, through: ["${ref}"]`,
        `${ENDS}, avoiding: ["${ref}"]`,
      ];
      for (const [i, input] of asked(hidden).entries()) {
        const question = (text: string): string => `{ paths(input: { ${text} }) { ${FIELDS} } }`;
        expect((await plain.ask(question(input))).body).toEqual((await plain.ask(question(asked(NOBODY)[i]!))).body);
        expect((await local.ask(question(input))).body.errors).toBeUndefined();
      }
    });
  });
});
