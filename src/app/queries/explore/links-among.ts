/**
 * Links between neighbours that are newly given, and between these and what is shown already. Each is found from either end, so hubs, whose
 * links are too many to read, are asked from the other side.
 */
import { order } from "#base/order.ts";
import { linkOrder } from "../../reader/entity-links.ts";
import type { Reader } from "../../reader/reader.ts";
import type { VisibleLink } from "../../reader/visible.ts";
import { degreeOf, type Met, type Shown, timesOf } from "./neighbourhood.ts";

export interface LinkAmong {
  /** As they are shown: a person where the link starts at one of their identities. */
  readonly from: string;
  readonly to: string;
  readonly link: VisibleLink;
}

export interface LinksAmong {
  readonly links: readonly LinkAmong[];
  readonly explored: number;
  readonly truncated: boolean;
}

interface Among {
  readonly given: readonly Met[];
  /** Without the entity that is expanded. */
  readonly present: readonly Shown[];
  readonly from: number | null;
  readonly until: number | null;
}

/** Links that are read from the given ones, and as many from the others. */
const READ_MAX = 5000;
const LINKS_MAX = 1000;

export async function linksAmong(reader: Reader, args: Among): Promise<LinksAmong> {
  const { given } = args;
  const isGiven = new Set(given.map(({ id }) => id));
  const others = args.present.filter(({ id }) => !isGiven.has(id));
  const shownBy = new Map([...given, ...others].flatMap(({ id, ends }) => ends.map((end) => [end, id] as const)));
  const own = withinBudget(given);
  const hubs = given.length - own.length;
  const counted =
    hubs === 0 ? [] : await Promise.all(others.map(async (one) => ({ ...one, degree: await degreeOf(reader, one) })));
  const sides = withinBudget(counted);
  const unread = counted.length - sides.length;
  const read = await Promise.all(
    [...own, ...sides].flatMap(({ ends }) => ends.map((entity) => reader.links({ ...timesOf(args), entity }))),
  );
  const found = new Map<string, LinkAmong>();
  for (const link of read.flatMap(({ links }) => links)) {
    const [from, to] = [shownBy.get(link.from), shownBy.get(link.to)];
    if (from === undefined || to === undefined || from === to) continue;
    if (isGiven.has(from) || isGiven.has(to)) found.set(link.id, { from, to, link });
  }
  const links = [...found.values()].sort((a, b) => linkOrder(a.link, b.link));
  return {
    links: links.slice(0, LINKS_MAX),
    explored: read.reduce((sum, one) => sum + one.links.length, 0),
    truncated: links.length > LINKS_MAX || hubs > 1 || (hubs > 0 && unread > 0) || read.some(({ truncated }) => truncated),
  };
}

type Counted = Shown & { readonly degree: number };

/** Those with the fewest links, as long as these are not too many together. */
function withinBudget<T extends Counted>(all: readonly T[]): T[] {
  let sum = 0;
  return [...all]
    .sort(
      order<T>(
        (one) => -one.degree,
        (one) => one.id,
      ),
    )
    .filter(({ degree }) => (sum += degree) <= READ_MAX);
}
