import { describe, expect, it } from "vitest";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { ENTITY_PREFIX, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { Props } from "#model/record.ts";

interface Given {
  /** Id → asserted values, one for each export in order. */
  readonly entities?: Record<string, readonly Props[]>;
  readonly links?: readonly (readonly [string, LinkKind, string, { at?: number; until?: number; props?: Props }?])[];
  readonly persons?: Record<string, string>;
}

const KIND_OF = new Map((Object.entries(ENTITY_PREFIX) as [EntityKind, string][]).map(([kind, prefix]) => [prefix, kind]));

function build({ entities = {}, links = [], persons = {} }: Given): Snapshot {
  const ids = Object.keys(entities);
  const builder = new SnapshotBuilder();
  builder.addEntities(
    ids.map((id, ref) => {
      const assertions = entities[id]!.map((props, i) => ({ record: `r_${i}`, exportedAt: i, label: 1, props }));
      return { ref, id, kind: KIND_OF.get(id[0]!)!, natural: id, intrinsic: {}, assertions, labelSet: 1 };
    }),
  );
  builder.addLinks(
    links.map(([from, kind, to, more], linkRef) => ({
      kind,
      from: ids.indexOf(from),
      to: ids.indexOf(to),
      at: more?.at ?? null,
      until: more?.until ?? null,
      props: more?.props ?? {},
      labelSet: 1,
      linkRef,
    })),
  );
  return builder.finish(new Map(Object.entries(persons)), 3);
}

describe("a snapshot", () => {
  it("puts nodes in order of id, so that each kind is one range, and links in order of kind, ends and time", () => {
    const s = build({
      entities: { t_2: [], i_b: [], f_1: [], t_1: [], i_a: [], z_alone: [] },
      links: [
        ["i_b", "USES", "t_1"],
        ["t_2", "CONTACTED", "t_2", { at: 9 }],
        ["i_b", "TRAVELLED_ON", "f_1", { at: 5 }],
        ["i_b", "TRAVELLED_ON", "f_1"],
        ["i_b", "TRAVELLED_ON", "f_1", { at: 4, until: 6 }],
        ["i_a", "TRAVELLED_ON", "f_1", { at: 7 }],
      ],
    });
    expect(s.ids).toEqual(["f_1", "i_a", "i_b", "t_1", "t_2", "z_alone"]);
    expect([s.nodeRange("Identity"), s.nodeRange("Contact"), s.nodeRange("Booking")]).toEqual([
      { start: 1, end: 3 },
      { start: 3, end: 5 },
      { start: 0, end: 0 },
    ]);
    expect([...s.linkFrom].map((from, link) => [s.ids[from], s.ids[s.linkTo[link]!], s.linkAt[link]])).toEqual([
      ["i_a", "f_1", 7],
      ["i_b", "f_1", 4],
      ["i_b", "f_1", 5],
      ["i_b", "f_1", NaN],
      ["i_b", "t_1", NaN],
      ["t_2", "t_2", 9],
    ]);
    expect([s.linkRange("TRAVELLED_ON"), s.linkRange("USES"), s.linkRange("PAID_WITH")]).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 5 },
      { start: 0, end: 0 },
    ]);
    // A self-loop is on both sides of its node; the last node has neither.
    expect([...s.out.offsets]).toEqual([0, 0, 1, 5, 5, 6, 6]);
    expect([...s.in.offsets]).toEqual([0, 4, 4, 4, 5, 6, 6]);
    expect([...s.linkRef]).toEqual([5, 4, 2, 3, 0, 1]);
    expect([s.nodeIndex("i_b"), s.nodeIndex("i_c"), s.seq]).toEqual([2, undefined, 3]);
  });

  it("merges what records say, the later export winning, and reads times in either form", () => {
    const s = build({
      entities: {
        b_1: [
          { createdAt: "2026-01-02", paymentForm: "CASH", group: true },
          { createdAt: "2026-01-02T03:00:00-05:00", payerName: "X" },
          { ticketedAt: 7, group: false },
        ],
      },
    });
    expect(
      (["createdAt", "ticketedAt", "paymentForm", "payerName", "agencyName", "group"] as const).map((name) =>
        s.entityColumn("Booking", name),
      ),
    ).toEqual([
      { type: "time", values: Float64Array.of(Date.UTC(2026, 0, 2, 8)) },
      { type: "time", values: Float64Array.of(7) },
      { type: "dict", codes: Uint32Array.of(1), values: ["", "CASH"] },
      { type: "dict", codes: Uint32Array.of(1), values: ["", "X"] },
      { type: "dict", codes: Uint32Array.of(0), values: [""] },
      { type: "flag", values: Uint8Array.of(0) },
    ]);
    expect(() => s.entityColumn("Booking", "cretaedAt" as "createdAt")).toThrow("no column Booking.cretaedAt");
  });

  it("makes a person of each set of identities, and finds it by any of them", () => {
    const s = build({ entities: { i_a: [], i_b: [], i_c: [] }, persons: { i_c: "p_a", i_a: "p_a" } });
    expect(s.personIds).toEqual(["p_a", "p_b"]);
    expect([...s.personOfIdentity]).toEqual([0, 1, 0]);
    expect([...s.personIdentities]).toEqual([0, 2, 1]);
    expect(["p_a", "p_b", "p_c", "p_d", "nonsense"].map((id) => s.personIndex(id))).toEqual([0, 1, 0, undefined, undefined]);
  });

  it("of nothing is empty", () => {
    const s = build({});
    expect([s.nodeCount, s.linkCount, s.personCount, s.asOf]).toEqual([0, 0, 0, 0]);
    expect([...s.out.offsets]).toEqual([0]);
  });

  it("has another id when any value, time or person differs, and the same one under other numbers of the store", () => {
    const one: Given = {
      entities: { i_a: [{ surname: "A" }], i_b: [], f_1: [] },
      links: [["i_a", "TRAVELLED_ON", "f_1", { at: 5 }]],
    };
    const id = build(one).id;
    expect(build({ ...one, entities: { f_1: [], i_b: [], i_a: [{ surname: "A" }] } }).id).toBe(id);
    const others: Given[] = [
      { ...one, entities: { ...one.entities, i_a: [{ surname: "B" }] } },
      { ...one, links: [["i_a", "TRAVELLED_ON", "f_1", { at: 6 }]] },
      { ...one, links: [["i_b", "TRAVELLED_ON", "f_1", { at: 5 }]] },
      { ...one, persons: { i_b: "p_a" } },
    ];
    const ids = [id, ...others.map((other) => build(other).id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refuses what no store should give", () => {
    expect(() => build({ entities: { i_a: [] }, links: [["i_a", "USES", "t_1"]] })).toThrow(
      "has an end that was not scanned before it",
    );
    const twice = new SnapshotBuilder();
    const entity = { ref: 1, id: "i_a", kind: "Identity" as const, natural: "", intrinsic: {}, assertions: [], labelSet: 1 };
    twice.addEntities([entity, { ...entity, ref: 2 }]);
    expect(() => twice.finish(new Map(), 1)).toThrow("i_a was scanned twice");
    expect(() => new SnapshotBuilder().addEntities([{ ...entity, id: "t_a" }])).toThrow("is not the id of a Identity");
  });
});

describe("asOf", () => {
  const traveller = (props: Props, at = 50): Given => ({
    entities: { i_a: [], f_1: [{ departsAt: 900, arrivesAt: 950 }], h_1: [{ startsAt: 700 }] },
    links: [["i_a", "TRAVELLED_ON", "f_1", { at, props }]],
  });

  it("is the latest thing that was seen to happen, not what is planned", () => {
    expect(
      build({
        entities: {
          n_1: [{ at: 20 }],
          b_1: [{ createdAt: 30 }],
          h_1: [{ startsAt: 99, endsAt: 100 }],
          f_1: [{ departsAt: 200 }],
        },
      }).asOf,
    ).toBe(30);
    expect(build(traveller({ boarded: true })).asOf).toBe(50);
    expect(build(traveller({ status: "NO_SHOW" })).asOf).toBe(50);
    expect(build(traveller({ status: "BOOKED", checkedInAt: 40 })).asOf).toBe(40);
    expect(build({ entities: { k_1: [], q_1: [] }, links: [["k_1", "ENTERED", "q_1", { at: 60 }]] }).asOf).toBe(60);
  });

  it("is the latest departure of a traveller where there is nothing else", () => {
    expect(build(traveller({})).asOf).toBe(50);
  });

  it("is noon of the last flight's day where only days are known, and nothing where not even those are", () => {
    const flown = (flights: NonNullable<Given["entities"]>): number =>
      build({
        entities: { i_a: [], ...flights },
        links: Object.keys(flights).map((flight) => ["i_a", "TRAVELLED_ON", flight]),
      }).asOf;
    expect(flown({ f_1: [{ date: "2026-03-02" }], f_2: [{ date: "2026-03-01" }] })).toBe(Date.parse("2026-03-02T12:00:00Z"));
    expect(flown({ f_1: [] })).toBe(0);
  });
});
