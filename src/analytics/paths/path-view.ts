/**
 * The snapshot as paths walk it: identities contracted to persons, and only what a reader may see. Built once for a clearance, since
 * degrees are counted under it too: a path must cost what it would cost in a store that holds only the reader's records.
 *
 * A *place* is where a path can be: node indices for entities, `nodeCount + person` for persons; identities are never places.
 */
import type { Bitset } from "#base/bitset.ts";
import type { Incidence, Snapshot } from "#graph/snapshot.ts";
import type { LinkTime } from "#model/scan.ts";

export interface PathView {
  readonly snapshot: Snapshot;
  readonly placeCount: number;
  /** Node → its place. */
  readonly placeOf: Uint32Array;
  /** Ends of links as places. */
  readonly fromPlace: Uint32Array;
  readonly toPlace: Uint32Array;
  /** When links held or happened, as far as the reader may see; NaN = no time. */
  readonly linkAt: Float64Array;
  readonly linkUntil: Float64Array;
  /** 1 = the reader may see it, ends included. */
  readonly linkSeen: Uint8Array;
  readonly nodeSeen: Uint8Array;
  /** Place → incident links that are seen. */
  readonly linkDegree: Uint32Array;
  /** Place → distinct places next to it: d of docs/method.md, "Paths". */
  readonly sharing: Uint32Array;
  /** log2(N − 1) with N the persons seen, at least 1: the most that one shared thing can tell. */
  readonly bitsMax: number;
}

/** What the least telling step still tells; keeps costs finite. */
const BITS_MIN = 0.25;

export interface ViewedBy {
  /** By link reference, the times that are others under the reader's clearance than in the snapshot. */
  readonly times?: ReadonlyMap<number, LinkTime>;
  /** Links that nobody is told of (analytics/protection.ts). */
  readonly withheld?: Bitset;
}

/** `readable`: label sets that the reader may read; null = all. */
export function pathView(snapshot: Snapshot, readable: Bitset | null, { times = new Map(), withheld }: ViewedBy = {}): PathView {
  const { nodeCount, linkCount, personCount, linkFrom, linkTo } = snapshot;
  const seen = (labelSet: number): number => (readable === null || readable.has(labelSet) ? 1 : 0);
  const nodeSeen = new Uint8Array(nodeCount);
  const placeOf = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    nodeSeen[node] = seen(snapshot.nodeLabelSet[node]!);
    placeOf[node] = node;
  }
  const linkSeen = new Uint8Array(linkCount);
  const identities = snapshot.nodeRange("Identity");
  const personSeen = new Uint8Array(personCount);
  for (let node = identities.start; node < identities.end; node++) {
    const person = snapshot.personOfIdentity[node - identities.start]!;
    placeOf[node] = nodeCount + person;
    if (nodeSeen[node] === 1) personSeen[person] = 1;
  }
  const placeCount = nodeCount + personCount;
  const fromPlace = new Uint32Array(linkCount);
  const toPlace = new Uint32Array(linkCount);
  const linkDegree = new Uint32Array(placeCount);
  for (let link = 0; link < linkCount; link++) {
    const from = (fromPlace[link] = placeOf[linkFrom[link]!]!);
    const to = (toPlace[link] = placeOf[linkTo[link]!]!);
    // A link of a person to itself (two identities of one person) leads nowhere.
    if (from === to || nodeSeen[linkFrom[link]!] === 0 || nodeSeen[linkTo[link]!] === 0) continue;
    if (seen(snapshot.linkLabelSet[link]!) === 0 || withheld?.has(link) === true) continue;
    linkSeen[link] = 1;
    linkDegree[from]!++;
    linkDegree[to]!++;
  }
  const parts = {
    snapshot,
    placeCount,
    placeOf,
    fromPlace,
    toPlace,
    ...timesOf(snapshot, times),
    linkSeen,
    nodeSeen,
    linkDegree,
  };
  const persons = personSeen.reduce((sum, one) => sum + one, 0);
  return { ...parts, sharing: sharingOf(parts), bitsMax: Math.max(1, Math.log2(Math.max(2, persons - 1))) };
}

/** The snapshot's own arrays unless some times are others. */
function timesOf(snapshot: Snapshot, times: ReadonlyMap<number, LinkTime>): Pick<PathView, "linkAt" | "linkUntil"> {
  if (times.size === 0) return { linkAt: snapshot.linkAt, linkUntil: snapshot.linkUntil };
  const [linkAt, linkUntil] = [snapshot.linkAt.slice(), snapshot.linkUntil.slice()];
  for (let link = 0; link < snapshot.linkCount; link++) {
    const time = times.get(snapshot.linkRef[link]!);
    if (time === undefined) continue;
    linkAt[link] = time.at ?? NaN;
    linkUntil[link] = time.until ?? NaN;
  }
  return { linkAt, linkUntil };
}

/**
 * How telling a step is (docs/method.md, "Paths"): log2((N−1)/(d−1)) of what is shared at it. Next to a person that is the other end;
 * between two other things the one that more share.
 */
export function stepBits(view: PathView, u: number, v: number): number {
  return Math.max(BITS_MIN, view.bitsMax - Math.log2(Math.max(1, view.sharing[sharedEnd(view, u, v)]! - 1)));
}

/** Of the two places of a step the one that it is told by. */
export function sharedEnd({ snapshot: { nodeCount }, sharing }: PathView, u: number, v: number): number {
  if (u >= nodeCount) return v;
  return v >= nodeCount || sharing[u]! >= sharing[v]! ? u : v;
}

/** How many places, one end of the link among them, links of its kind join to what is shared at it, whichever way round. */
export function sharersOf(view: PathView, link: number): number {
  const { snapshot, fromPlace, toPlace, linkSeen } = view;
  const shared = sharedEnd(view, fromPlace[link]!, toPlace[link]!);
  const sharers = new Set<number>();
  for (const node of nodesOf(view, shared)) {
    for (const { offsets, links } of [snapshot.out, snapshot.in]) {
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const one = links[i]!;
        if (linkSeen[one] === 0 || snapshot.linkKinds[one] !== snapshot.linkKinds[link]) continue;
        sharers.add(fromPlace[one] === shared ? toPlace[one]! : fromPlace[one]!);
      }
    }
  }
  return sharers.size;
}

/** Nodes that make up a place. */
export function nodesOf(view: PathView, place: number): Uint32Array {
  const { nodeCount, personOffsets, personIdentities } = view.snapshot;
  if (place < nodeCount) return Uint32Array.of(place);
  return personIdentities.subarray(personOffsets[place - nodeCount]!, personOffsets[place - nodeCount + 1]!);
}

/** Only what is filled in so far: `sharingOf` needs no more. */
type Links = Omit<PathView, "sharing" | "bitsMax">;

function sharingOf(view: Links): Uint32Array {
  const { snapshot, placeCount, placeOf, fromPlace, toPlace, linkSeen } = view;
  const { nodeCount, personCount, personOffsets, personIdentities } = snapshot;
  const sharing = new Uint32Array(placeCount);
  // Place → the last place it was counted for, plus one: nothing is cleared between places.
  const countedFor = new Uint32Array(placeCount);
  const count = (place: number, incidence: Incidence, node: number): void => {
    const other = incidence === snapshot.out ? toPlace : fromPlace;
    const { offsets, links } = incidence;
    const end = offsets[node + 1]!;
    for (let i = offsets[node]!; i < end; i++) {
      const link = links[i]!;
      const next = other[link]!;
      if (linkSeen[link] === 0 || countedFor[next] === place + 1) continue;
      countedFor[next] = place + 1;
      sharing[place]!++;
    }
  };
  for (let node = 0; node < nodeCount; node++) {
    if (placeOf[node] !== node) continue;
    count(node, snapshot.out, node);
    count(node, snapshot.in, node);
  }
  for (let person = 0; person < personCount; person++) {
    for (let i = personOffsets[person]!; i < personOffsets[person + 1]!; i++) {
      count(nodeCount + person, snapshot.out, personIdentities[i]!);
      count(nodeCount + person, snapshot.in, personIdentities[i]!);
    }
  }
  return sharing;
}
