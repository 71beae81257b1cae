import { describe, expect, it } from "vitest";
import type { EntityFact, PoolClaim, RecordBatch } from "#model/record.ts";
import { alias, backupOf, batch, DAY, draft, entity, graphOf, linesOf, minter, source, T0 } from "../support/batches.ts";
import type { Subject } from "./store.contract.ts";

const FLOWN = T0 / DAY;
const pool = minter.alias("Booking", "AB12CD");
const flightName = (name: string): string => minter.alias("Flight", name);

function traveller(name: string, flight: string): ReturnType<typeof draft> {
  const locator = alias("Booking", `AB12CD/${flight}`, { drawnFrom: { pool, flight: flightName(flight) }, tokens: ["AB12CD"] });
  return draft("ALFA", name, "a", {
    entities: [entity("Identity", name, { tokens: [name] }), alias("Flight", flight), locator],
    links: [
      { kind: "TRAVELLED_ON", from: 0, to: 1, event: true },
      { kind: "ON_BOOKING", from: 0, to: 2 },
    ],
  });
}

function booking(key: string, day: number | undefined, more: Partial<PoolClaim> = {}): ReturnType<typeof draft> {
  const flights = (more.flights ?? []).map((name) => alias("Flight", name));
  const { flights: _names, ...rest } = more;
  const claim: PoolClaim = { pool, ...(day === undefined ? {} : { day: FLOWN + day }), carrier: "QM", ...rest };
  const made: EntityFact = entity("Booking", key, {
    asserted: { payer: key },
    claims: [{ ...claim, ...(flights.length === 0 ? {} : { flights: flights.map(({ id }) => id) }) }],
    tokens: ["AB12CD"],
  });
  return draft("ALFA", key, `${day}`, { kind: "BOOKING", entities: [made, ...flights] });
}

function flight(name: string, day: string, carrier = "QM"): ReturnType<typeof draft> {
  const flown = entity("Flight", `${carrier}1/PTY/${day}`, { asserted: {}, aliases: [flightName(name)] });
  return draft("ALFA", `f${name}`, day, { kind: "FLIGHT", entities: [flown] });
}

const F1 = flight("F1", "2026-01-01");
const ALFA = (...records: ReturnType<typeof draft>[]): RecordBatch => batch(source("ALFA"), ...records);

/** Contract of names that are drawn from pools: the claim that a name follows is a function of the active records. */
export function poolsContract(subject: Subject): void {
  /** What each traveller's booking is called. */
  const bookings = async (): Promise<Record<string, string>> => {
    const { entities, links } = (await graphOf(subject.store)) as {
      entities: { id: string; natural: string; stub: boolean }[];
      links: { kind: string; from: string; to: string }[];
    };
    expect(await subject.store.check()).toEqual([]);
    const called = new Map(entities.map(({ id, natural, stub }) => [id, stub ? "alone" : natural]));
    const on = links.filter(({ kind }) => kind === "ON_BOOKING");
    return Object.fromEntries(on.map(({ from, to }) => [called.get(from)!, called.get(to)!]).sort());
  };

  describe("names drawn from pools", () => {
    it("lead to one booking on both legs of a journey, in any order of what tells it", async () => {
      const parts = [
        ALFA(F1, flight("F2", "2026-01-09")),
        ALFA(booking("B", -20)),
        ALFA(traveller("ANA", "F1"), traveller("EVA", "F2")),
      ];
      let graph: unknown;
      for (const order of [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
      ]) {
        await subject.fresh();
        for (const part of order) await subject.store.ingestBatch(parts[part]!);
        expect(await bookings()).toEqual({ ANA: "B", EVA: "B" });
        graph ??= await graphOf(subject.store);
        expect(await graphOf(subject.store)).toEqual(graph);
      }
      await subject.fresh();
      await subject.store.ingestBatch(ALFA(...parts.toReversed().flatMap(({ records }) => records)));
      expect(await graphOf(subject.store)).toEqual(graph);
    });

    it("follow the nearest of those that were made before the flight, and let go of it when a nearer one comes or it goes", async () => {
      const { store } = subject;
      await store.ingestBatch(
        ALFA(F1, traveller("ANA", "F1"), booking("OLD", -399), booking("AFTER", 5), booking("LONG AGO", -401)),
      );
      expect(await bookings()).toEqual({ ANA: "OLD" });
      await store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + DAY }), booking("NEAR", -30, { carrier: "ZZ" })));
      expect(await bookings()).toEqual({ ANA: "NEAR" });
      // Corrected: it was made after the flight.
      await store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + 2 * DAY }), booking("NEAR", 30)));
      expect(await bookings()).toEqual({ ANA: "OLD" });
      await store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + 3 * DAY }), flight("F1", "2026-02-15")));
      expect(await bookings()).toEqual({ ANA: "NEAR" });
      expect((await store.stubs(5)).count).toBe(0);
    });

    it("stay alone between several, and are told apart by what supports one of them", async () => {
      const { store } = subject;
      await store.ingestBatch(
        ALFA(F1, traveller("ANA", "F1"), booking("ONE", -20, { carrier: "YY" }), booking("TWO", -20, { carrier: "ZZ" })),
      );
      expect(await bookings()).toEqual({ ANA: "alone" });
      expect(await store.stubs(5)).toEqual({ count: 1, naturals: ["AB12CD/F1"] });
      const [named, unnamed] = ["AB12CD/F1", "AB12CD/F9"].map((name) => minter.alias("Booking", name)) as [string, string];
      expect(await store.mentions([named, unnamed])).toEqual(["AMBIGUOUS", "WAITING"]);
      await store.ingestBatch(ALFA(booking("THREE", -20)));
      expect(await bookings()).toEqual({ ANA: "THREE" });
      expect(await store.mentions([named])).toEqual(["JOINED"]);
      await store.ingestBatch(ALFA(booking("FOUR", -300, { flights: ["F1"] })));
      expect(await bookings()).toEqual({ ANA: "FOUR" });
    });

    it("wait for their flight when there are several, and are decided anew by it", async () => {
      const { store } = subject;
      await store.ingestBatch(ALFA(traveller("ANA", "F1"), traveller("EVA", "F2"), booking("ONE", -20)));
      expect(await bookings()).toEqual({ ANA: "ONE", EVA: "ONE" });
      await store.ingestBatch(ALFA(booking("TWO", 20)));
      expect(await bookings()).toEqual({ ANA: "alone", EVA: "alone" });
      await store.ingestBatch(ALFA(F1));
      expect(await bookings()).toEqual({ ANA: "ONE", EVA: "alone" });
      await store.ingestBatch(batch(source("BRAVO"), flight("F2", "2026-02-01")));
      expect(await bookings()).toEqual({ ANA: "ONE", EVA: "TWO" });
      await store.withdrawSource("BRAVO", T0);
      expect(await bookings()).toEqual({ ANA: "ONE", EVA: "alone" });
    });

    it("of documents whose issuer nobody tells lead to the one document of that number, as long as there is one", async () => {
      const { store } = subject;
      const number = minter.alias("TravelDocument", "PA1234567");
      const document = (issuer: string): EntityFact =>
        entity("TravelDocument", `${issuer}:PA1234567`, {
          asserted: { type: "P" },
          claims: [{ pool: number }],
          tokens: ["PA1234567"],
        });
      const listed: EntityFact = {
        ...entity("TravelDocument", "XXX:PA1234567", { drawnFrom: { pool: number }, tokens: ["PA1234567"] }),
        alias: true,
      };
      const held = (name: string, what: EntityFact): ReturnType<typeof draft> =>
        draft("ALFA", name, "a", {
          entities: [entity("Identity", name, { tokens: [name] }), what],
          links: [{ kind: "HOLDS", from: 0, to: 1 }],
        });
      const documents = async (): Promise<Record<string, string>> => {
        const { entities, links } = (await graphOf(subject.store)) as {
          entities: { id: string; natural: string; stub: boolean }[];
          links: { from: string; to: string }[];
        };
        expect(await subject.store.check()).toEqual([]);
        expect(entities.some(({ stub }) => stub)).toBe(false);
        const called = new Map(entities.map(({ id, natural }) => [id, natural]));
        return Object.fromEntries(links.map(({ from, to }) => [called.get(from)!, called.get(to)!]).sort());
      };
      await store.ingestBatch(ALFA(held("ANA", listed)));
      expect(await documents()).toEqual({ ANA: "XXX:PA1234567" });
      await store.ingestBatch(ALFA(held("EVA", document("PAN"))));
      expect(await documents()).toEqual({ ANA: "PAN:PA1234567", EVA: "PAN:PA1234567" });
      await store.ingestBatch(batch(source("BRAVO"), held("JO", document("COL"))));
      expect(await documents()).toEqual({ ANA: "XXX:PA1234567", EVA: "PAN:PA1234567", JO: "COL:PA1234567" });
      await store.withdrawSource("BRAVO", T0);
      expect(await documents()).toEqual({ ANA: "PAN:PA1234567", EVA: "PAN:PA1234567" });
    });

    it("of numbers lead to the only one of their core, and to none but themselves once they are told of", async () => {
      const core = minter.alias("Badge", "7");
      const badge = (number: string): EntityFact => entity("Badge", `PTY/${number}`, { tokens: [number] });
      const read = (number: string): ReturnType<typeof draft> =>
        draft("ALFA", `read ${number}`, "a", {
          entities: [{ ...badge(number), alias: true, drawnFrom: { pool: core } }, entity("Zone", "PTY/RAMP")],
          links: [{ kind: "ENTERED", from: 0, to: 1, event: true }],
        });
      const held = (number: string): ReturnType<typeof draft> =>
        draft("ALFA", `held ${number}`, "a", {
          kind: "STAFF",
          entities: [entity("Identity", number, { tokens: [] }), { ...badge(number), claims: [{ pool: core }] }],
          links: [{ kind: "HOLDS", from: 0, to: 1 }],
        });
      const badges = async (): Promise<Record<string, string[]>> => {
        expect(await subject.store.check()).toEqual([]);
        const { entities, links } = (await graphOf(subject.store)) as {
          entities: { id: string; natural: string }[];
          links: { kind: string; from: string; to: string }[];
        };
        const called = new Map(entities.map(({ id, natural }) => [id, natural]));
        const of = (kind: string, end: "from" | "to"): string[] =>
          links.filter((link) => link.kind === kind).map((link) => called.get(link[end])!);
        return { read: of("ENTERED", "from").sort(), held: of("HOLDS", "to").sort() };
      };
      const parts = [read("007"), held("7"), read("7"), held("07"), held("007")];
      const states: unknown[] = [];
      for (const part of parts) {
        await subject.store.ingestBatch(ALFA(part));
        states.push(await badges());
      }
      expect(states).toEqual([
        { read: ["PTY/007"], held: [] },
        { read: ["PTY/7"], held: ["PTY/7"] },
        { read: ["PTY/7", "PTY/7"], held: ["PTY/7"] },
        { read: ["PTY/007", "PTY/7"], held: ["PTY/07", "PTY/7"] },
        { read: ["PTY/007", "PTY/7"], held: ["PTY/007", "PTY/07", "PTY/7"] },
      ]);
      const graph = await graphOf(subject.store);
      for (const order of [
        [4, 3, 2, 1, 0],
        [1, 0, 4, 2, 3],
        [2, 0, 3, 1, 4],
      ]) {
        await subject.fresh();
        for (const part of order) await subject.store.ingestBatch(ALFA(parts[part]!));
        expect(await graphOf(subject.store)).toEqual(graph);
      }
      await subject.fresh();
      await subject.store.ingestBatch(ALFA(...parts));
      expect(await graphOf(subject.store)).toEqual(graph);
      expect(await subject.store.check()).toEqual([]);
    });

    it("go with those who claim them, and come back with a backup", async () => {
      const { store } = subject;
      await store.ingestBatch(batch(source("BRAVO"), booking("ONE", undefined, { flights: ["F9"] })));
      await store.ingestBatch(ALFA(traveller("ANA", "F1"), booking("TWO", 3)));
      expect(await bookings()).toEqual({ ANA: "alone" });
      await store.ingestBatch(ALFA(F1));
      expect(await bookings()).toEqual({ ANA: "ONE" });
      const lines = await backupOf(store);
      const graph = await graphOf(store);
      await store.withdrawSource("BRAVO", T0);
      expect(await bookings()).toEqual({ ANA: "alone" });
      await store.withdrawSource("ALFA", T0);
      expect((await store.info()).entities).toEqual({});
      expect(await store.check()).toEqual([]);
      await subject.fresh();
      await subject.store.restore(linesOf(lines));
      expect(await bookings()).toEqual({ ANA: "ONE" });
      expect(await graphOf(subject.store)).toEqual(graph);
    });
  });
}
