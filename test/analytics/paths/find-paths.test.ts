import { describe, expect, it } from "vitest";
import { findPaths, type PathsRequest } from "#analytics/paths/find-paths.ts";
import { pathView } from "#analytics/paths/path-view.ts";
import { pathScratch } from "#analytics/paths/place-marks.ts";
import { Bitset } from "#base/bitset.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { ENTITY_PREFIX, type EntityKind, type LinkKind } from "#model/kinds.ts";

const KIND_OF = new Map((Object.entries(ENTITY_PREFIX) as [EntityKind, string][]).map(([kind, prefix]) => [prefix, kind]));

/** Links as `from KIND to`, with a time and a label when given; entities come about by being named. */
function world(links: readonly (readonly [string, (number | undefined)?, number?])[], persons: Record<string, string> = {}) {
  const refs = new Map<string, number>();
  const split = links.map(([text, at, label]) => ({
    parts: text.split(" ") as [string, LinkKind, string],
    at: at ?? null,
    label: label ?? 0,
  }));
  for (const { parts } of split) for (const id of [parts[0], parts[2]]) if (!refs.has(id)) refs.set(id, refs.size);
  const builder = new SnapshotBuilder();
  builder.addEntities(
    [...refs].map(([id, ref]) => ({
      ref,
      id,
      kind: KIND_OF.get(id[0]!)!,
      natural: id,
      intrinsic: {},
      assertions: [],
      labelSet: 0,
    })),
  );
  builder.addLinks(
    split.map(({ parts: [from, kind, to], at, label }, linkRef) => ({
      kind,
      from: refs.get(from)!,
      to: refs.get(to)!,
      at,
      until: null,
      props: {},
      labelSet: label,
      linkRef,
    })),
  );
  return builder.finish(new Map(Object.entries(persons)), 1);
}

const REQUEST: PathsRequest = {
  from: ["i_ana"],
  to: ["i_bo"],
  k: 1,
  hopsMax: 6,
  linkKinds: null,
  timeFrom: null,
  timeUntil: null,
  hubDegreeMax: 200,
  timeRespecting: false,
  through: [],
  avoiding: [],
  waitMax: null,
  exploredMax: 10_000,
  timeUp: () => false,
};

function find(snapshot: ReturnType<typeof world>, request: Partial<PathsRequest> = {}, readable: Bitset | null = null) {
  const found = ask(snapshot, request, readable);
  if (typeof found === "string") throw new Error(`it is refused: ${found}`);
  return found;
}

function ask(snapshot: ReturnType<typeof world>, request: Partial<PathsRequest>, readable: Bitset | null = null) {
  const view = pathView(snapshot, readable);
  return findPaths(view, { ...REQUEST, ...request }, pathScratch(view.placeCount));
}

const entities = (found: ReturnType<typeof find>): string[] => found.paths.map((path) => path.entities.join(" "));

/** Ten travellers of flight f_1; ana and bo also share a phone. */
const FLIGHT = [
  ...["ana", "bo", "c", "d", "e", "f", "g", "h", "j", "k"].map((who) => [`i_${who} TRAVELLED_ON f_1`, 10] as const),
];
const PHONE = [["i_ana USES t_1"], ["i_bo USES t_1"]] as const;

describe("paths", () => {
  it("go over what fewer share", () => {
    const found = find(world([...FLIGHT, ...PHONE]), { k: 2 });
    expect(entities(found)).toEqual(["i_ana t_1 i_bo", "i_ana f_1 i_bo"]);
    // N = 10 persons: the phone of two tells log2(9/1), the flight of ten log2(9/9), which is floored at ¼.
    expect(found.paths.map((path) => path.steps.map((step) => step.bits))).toEqual([
      [Math.log2(9), Math.log2(9)],
      [0.25, 0.25],
    ]);
    expect(found.paths.map((path) => path.cost)).toEqual([2 / Math.log2(9), 8]);
    expect(found).toMatchObject({ truncated: false, timedOut: false, hubsSkipped: [] });
  });

  it("show each step's link, direction and time", () => {
    const snapshot = world([...FLIGHT, ...PHONE]);
    const { steps } = find(snapshot, { linkKinds: ["TRAVELLED_ON"] }).paths[0]!;
    expect(steps).toMatchObject([
      { from: "i_ana", to: "f_1", kind: "TRAVELLED_ON", forward: true, at: 10 },
      { from: "f_1", to: "i_bo", kind: "TRAVELLED_ON", forward: false, at: 10 },
    ]);
    expect(steps.map(({ link }) => snapshot.ids[snapshot.linkFrom[link!]!])).toEqual(["i_ana", "i_bo"]);
  });

  it("go over the person where they enter by one identity and leave by another", () => {
    const snapshot = world([["i_ana USES t_1"], ["i_mid1 USES t_1"], ["i_mid2 USES t_2"], ["i_bo USES t_2"]], {
      i_mid1: "p_mid1",
      i_mid2: "p_mid1",
    });
    const found = find(snapshot);
    expect(entities(found)).toEqual(["i_ana t_1 i_mid1 p_mid1 i_mid2 t_2 i_bo"]);
    expect(found.paths[0]!.steps.map(({ kind, forward, bits }) => [kind, forward, bits > 0])).toEqual([
      ["USES", true, true],
      ["USES", false, true],
      ["IDENTIFIED_AS", true, false],
      ["IDENTIFIED_AS", false, false],
      ["USES", true, true],
      ["USES", false, true],
    ]);
  });

  it("begin and end at the person, or at the identity, that was asked for", () => {
    const snapshot = world([["i_ana USES t_1"], ["i_ana2 USES t_2"], ["i_bo USES t_2"]], { i_ana: "p_ana", i_ana2: "p_ana" });
    expect(entities(find(snapshot, { from: ["p_ana"], to: ["p_bo"] }))).toEqual(["p_ana i_ana2 t_2 i_bo p_bo"]);
    expect(entities(find(snapshot))).toEqual(["i_ana p_ana i_ana2 t_2 i_bo"]);
    // Any p_X is whoever holds identity X.
    expect(entities(find(snapshot, { from: ["p_ana2"] }))).toEqual(["p_ana i_ana2 t_2 i_bo"]);
    expect(entities(find(snapshot, { to: ["i_ana2"] }))).toEqual(["i_ana p_ana i_ana2"]);
  });

  it("are not there for an end that is unknown or may not be seen", () => {
    const snapshot = world([["i_ana USES t_1"], ["i_bo USES t_1"]]);
    expect(ask(snapshot, { to: ["i_nobody"] })).toBe("UNKNOWN");
    expect(ask(snapshot, { to: ["p_nobody"] })).toBe("UNKNOWN");
    expect(ask(snapshot, {}, new Bitset(1))).toBe("UNKNOWN");
  });

  it("do not use links that the reader may not read, nor count them", () => {
    const readable = new Bitset(2);
    readable.add(0);
    const snapshot = world([...FLIGHT, ["i_ana USES t_1", undefined, 1], ["i_bo USES t_1"]]);
    expect(entities(find(snapshot, {}, readable))).toEqual(["i_ana f_1 i_bo"]);
  });

  it("do not walk through hubs, and name those they left out, but may begin and end at one", () => {
    const snapshot = world([...FLIGHT]);
    expect(find(snapshot, { hubDegreeMax: 9 })).toMatchObject({ paths: [], hubsSkipped: ["f_1"], truncated: true });
    expect(entities(find(snapshot, { to: ["f_1"], hubDegreeMax: 9 }))).toEqual(["i_ana f_1"]);
  });

  it("keep to the hops, the kinds and the time asked for", () => {
    const snapshot = world([...FLIGHT, ...PHONE]);
    expect(entities(find(snapshot, { hopsMax: 1 }))).toEqual([]);
    expect(entities(find(snapshot, { linkKinds: ["TRAVELLED_ON"] }))).toEqual(["i_ana f_1 i_bo"]);
    expect(entities(find(snapshot, { linkKinds: ["TRAVELLED_ON"], timeFrom: 11 }))).toEqual([]);
    expect(entities(find(snapshot, { linkKinds: ["TRAVELLED_ON"], timeFrom: 10, timeUntil: 11 }))).toEqual(["i_ana f_1 i_bo"]);
    expect(entities(find(snapshot, { linkKinds: ["TRAVELLED_ON"], timeUntil: 10 }))).toEqual([]);
  });

  it("that respect time never go back in it", () => {
    const calls = world([["i_ana USES t_1"], ["i_bo USES t_3"], ["t_1 CONTACTED t_2", 20], ["t_2 CONTACTED t_3", 10]]);
    expect(entities(find(calls))).toEqual(["i_ana t_1 t_2 t_3 i_bo"]);
    expect(entities(find(calls, { timeRespecting: true }))).toEqual([]);
    expect(entities(find(calls, { timeRespecting: true, from: ["i_bo"], to: ["i_ana"] }))).toEqual(["i_bo t_3 t_2 t_1 i_ana"]);
  });

  it("take the call that comes late enough of several", () => {
    const calls = world([
      ["i_ana USES t_1"],
      ["i_bo USES t_3"],
      ["t_1 CONTACTED t_2", 20],
      ["t_2 CONTACTED t_3", 10],
      ["t_2 CONTACTED t_3", 30],
    ]);
    expect(find(calls, { timeRespecting: true }).paths[0]!.steps.map(({ at }) => at)).toEqual([null, 20, 30, null]);
  });

  it("leave out those that are nearly another one, when several are asked for", () => {
    // Six steps; at the third and fourth it can go over one of three phones: four of six steps are the same.
    const chain = [["i_ana USES t_1"], ["i_m USES t_1"], ["i_n USES t_5"], ["i_bo USES t_5"]] as const;
    const middle = ["t_2", "t_3", "t_4"].flatMap((phone) => [[`i_m USES ${phone}`], [`i_n USES ${phone}`]] as [string][]);
    expect(entities(find(world([...chain, ...middle]), { k: 3 })).length).toBe(1);
    // Of a four-step path half differs, and another kind of thing is shared.
    const short = [["i_m ON_BOOKING b_2"], ["i_bo ON_BOOKING b_2"], ["i_m TRAVELLED_ON f_3"], ["i_bo TRAVELLED_ON f_3"]] as const;
    const phone = [["i_m USES t_2"], ["i_bo USES t_2"]] as const;
    expect(entities(find(world([["i_ana USES t_1"], ["i_m USES t_1"], ...short, ...phone]), { k: 3 })).length).toBe(3);
  });

  it("that differ in another phone, another flight or the booking of one are one, and the next best is looked for", () => {
    const flights = Array.from({ length: 300 }, (_, i) => [[`i_ana TRAVELLED_ON f_${i}`], [`i_bo TRAVELLED_ON f_${i}`]] as const);
    const far = [["i_ana INVOLVED_IN n_1"], ["i_c INVOLVED_IN n_1"], ["i_c USES t_3"], ["i_bo USES t_3"]] as const;
    const booked = [["i_ana ON_BOOKING b_1"], ["b_1 BOOKED_FOR f_7"]] as const;
    const found = find(world([...flights.flat(), ...PHONE, ["i_ana USES t_2"], ["i_bo USES t_2"], ...booked, ...far]), {
      k: 4,
      hopsMax: 4,
      hubDegreeMax: 1000,
    });
    expect(entities(found)).toEqual(["i_ana f_0 i_bo", "i_ana t_1 i_bo", "i_ana n_1 i_c t_3 i_bo"]);
    expect(found.paths.map(({ alike }) => alike)).toEqual([300, 1, 0]);
    expect(found.truncated).toBe(false);
  });

  it("count every incident, consignment and person for itself", () => {
    const both = (thing: string, kind: string) => [[`i_ana ${kind} ${thing}`], [`i_bo ${kind} ${thing}`]] as [string][];
    const snapshot = world([...both("n_1", "INVOLVED_IN"), ...both("n_2", "INVOLVED_IN")]);
    expect(entities(find(snapshot, { k: 3 }))).toEqual(["i_ana n_1 i_bo", "i_ana n_2 i_bo"]);
  });

  it("use no hops between the identities of one person, at the ends or in between", () => {
    const links = [["i_ana2 USES t_1"], ["i_mid1 USES t_1"], ["i_mid2 USES t_2"], ["i_bo2 USES t_2"]] as const;
    const persons = { i_ana: "p_ana", i_ana2: "p_ana", i_mid1: "p_mid1", i_mid2: "p_mid1", i_bo: "p_bo", i_bo2: "p_bo" };
    const snapshot = world([...links, ["i_ana USES t_8"], ["i_bo USES t_9"]], persons);
    expect(entities(find(snapshot, { hopsMax: 4 }))).toEqual(["i_ana p_ana i_ana2 t_1 i_mid1 p_mid1 i_mid2 t_2 i_bo2 p_bo i_bo"]);
    expect(entities(find(snapshot, { hopsMax: 3 }))).toEqual([]);
  });

  it("lead from any of several to any of several, and over none of them", () => {
    const snapshot = world([["i_ana USES t_1"], ["i_c USES t_1"], ["i_c USES t_2"], ["i_bo USES t_2"]]);
    expect(entities(find(snapshot, { from: ["p_ana", "p_c"], k: 3 }))).toEqual(["p_c i_c t_2 i_bo"]);
    expect(entities(find(snapshot, { from: ["p_ana", "p_nobody"], to: ["i_c", "p_bo"], k: 3 }))).toEqual(["p_ana i_ana t_1 i_c"]);
    // Whoever is at both ends is the shortest way there is.
    expect(entities(find(snapshot, { from: ["p_ana", "p_c"], to: ["i_c", "p_bo"], k: 3 }))).toEqual([
      "p_c i_c",
      "p_c i_c t_2 i_bo p_bo",
    ]);
  });

  it("say when the budget or the time ended the search", () => {
    const snapshot = world([...FLIGHT, ...PHONE]);
    expect(find(snapshot, { exploredMax: 1 })).toMatchObject({ paths: [], truncated: true, timedOut: false, explored: 1 });
    const ring = world(Array.from({ length: 200 }, (_, i) => [`t_${i} CONTACTED t_${(i + 1) % 200}`] as const));
    expect(find(ring, { from: ["t_0"], to: ["t_100"], hopsMax: 150, timeUp: () => true })).toMatchObject({
      paths: [],
      truncated: true,
      timedOut: true,
    });
  });

  it("do not mind names that objects have", () => {
    expect(entities(find(world([["i___proto__ USES t_1"], ["i_bo USES t_1"]]), { from: ["i___proto__"] }))).toEqual([
      "i___proto__ t_1 i_bo",
    ]);
  });
});
