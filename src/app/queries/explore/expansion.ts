/**
 * Expanding an entity in one question: its most surprising neighbours, and counts of all others that add up. Whoever draws it knows at
 * every step what is not drawn: shown and digest together are all that the reader may see, of each group and altogether.
 *
 * Surprise is the information, in bits, of a neighbour's share of all links that the neighbours have (Shannon 1948): a phone that two use
 * tells more than an airport. It says how few are linked with a thing, which `neighbourCounts` says too; nobody is scored by it.
 */
import { AppError } from "#base/errors.ts";
import { order } from "#base/order.ts";
import type { LinkKind } from "#model/kinds.ts";
import { checkLimits } from "../../answers/check-limits.ts";
import { type Bounds, PAGE_MAX } from "../../answers/page.ts";
import { rounded } from "../../answers/rounded.ts";
import type { Reader } from "../../reader/reader.ts";
import { resolveRef } from "../../reader/resolve-ref.ts";
import type { AnyEntity } from "../../reader/visible.ts";
import { type Digest, digestOfAll, digestOfGroup } from "./digest.ts";
import { countGroups, type GroupCount, groupOfKey } from "./groups.ts";
import { type LinksAmong, linksAmong } from "./links-among.ts";
import { type LinkBetween, type Met, neighbourhoodOf, shownAs } from "./neighbourhood.ts";

export interface ExpansionArgs {
  readonly ref: string;
  readonly kinds: readonly LinkKind[] | null;
  readonly direction: "OUT" | "IN" | "BOTH";
  /** Event time, ms: links with `at` in [from, until), and those without a time. */
  readonly from: number | null;
  readonly until: number | null;
  readonly first: number;
  /** Where an earlier answer ended (`Digest.after`). */
  readonly after: string | null;
  /** The key of a group: no others are looked at. */
  readonly group: string | null;
  /** Ids of what is shown already. */
  readonly present: readonly string[];
}

export interface ExpansionGroup extends GroupCount {
  readonly digest: Digest;
}

export interface ExpandedNeighbour {
  readonly id: string;
  /** Bits. */
  readonly surprise: number;
  /** The first of them in the store's order. */
  readonly links: readonly LinkBetween[];
  readonly linkCount: number;
  readonly groups: readonly string[];
}

export interface Expansion extends Bounds {
  readonly entity: AnyEntity;
  readonly groups: readonly ExpansionGroup[];
  readonly neighbours: readonly ExpandedNeighbour[];
  readonly present: readonly ExpandedNeighbour[];
  readonly total: number;
  /** Present, given by the answers before `after`, or given now. */
  readonly shown: number;
  readonly digest: Digest;
  readonly linksAmong: () => Promise<LinksAmong>;
}

const PRESENT_MAX = 1000;
/** Two phones may have called each other a thousand times. */
const LINKS_EACH_MAX = 50;

/** Undefined when nothing readable fits the reference. */
export async function expansion(reader: Reader, args: ExpansionArgs): Promise<Expansion | undefined> {
  checkLimits({ first: [1, PAGE_MAX] }, args);
  if (args.present.length > PRESENT_MAX) throw new AppError("LIMIT_EXCEEDED", `present takes at most ${PRESENT_MAX} ids`);
  const only = args.group === null ? null : groupOfKey(args.group);
  const after = args.after === null ? null : placeOf(args.after);
  const found = await resolveRef(reader, { ref: args.ref });
  const entity = found?.kind === "Identity" ? await reader.personOfIdentity(found.id) : found;
  if (entity === undefined) return undefined;
  const [{ met, explored, truncated }, present] = await Promise.all([
    neighbourhoodOf(reader, { ...args, entity, only }),
    shownAs(reader, args.present),
  ]);
  const neighbours = [...met].sort(inOrder);
  const before = (one: Met): boolean => after !== null && inOrder(one, after) <= 0;
  const ofPresent = neighbours.filter(({ id }) => present.has(id));
  const given = neighbours.filter((one) => !present.has(one.id) && !before(one)).slice(0, args.first);
  const shown = new Set([...ofPresent, ...neighbours.filter(before), ...given].map(({ id }) => id));
  const last = given.at(-1);
  const rest = { entity, atLeast: truncated, after: last === undefined ? null : positionOf(last) };
  const groups = countGroups(neighbours, shown).map((group) => ({ ...group, digest: digestOfGroup(group, rest) }));
  const links = neighbours.reduce((sum, { degree }) => sum + degree, 0);
  const others = [...present.values()].filter(({ id }) => id !== entity.id);
  return {
    entity,
    groups,
    neighbours: given.map((one) => told(one, links)),
    present: ofPresent.map((one) => told(one, links)),
    total: neighbours.length,
    shown: shown.size,
    digest: digestOfAll(
      neighbours.length - shown.size,
      groups.map(({ digest }) => digest),
      rest,
    ),
    linksAmong: () => linksAmong(reader, { ...args, given, present: others }),
    ...{ explored, truncated, timedOut: false },
  };
}

type Place = Pick<Met, "degree" | "id">;

/** Whom the fewest links lead to comes first; ties break by id, so that two answers about one state are the same. */
const inOrder = order<Place>(
  ({ degree }) => -degree,
  ({ id }) => id,
);

/** A place in the order, which stands also when who was there is gone, or present by now. */
function positionOf({ degree, id }: Place): string {
  return `${degree} ${id}`;
}

function placeOf(position: string): Place {
  const [degree, id] = position.split(" ");
  return { degree: Number(degree), id: id! };
}

function told({ id, degree, links, groups }: Met, linksOfAll: number): ExpandedNeighbour {
  return {
    id,
    surprise: rounded(Math.log2(linksOfAll / degree)),
    links: links.slice(0, LINKS_EACH_MAX),
    linkCount: links.length,
    groups: [...groups.keys()],
  };
}
