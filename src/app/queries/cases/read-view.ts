/** What somebody had on the canvas, as far as another one may read it. */
import type { KeptView, ViewFilters } from "#model/kept/case.ts";
import { contextOf } from "../../context.ts";
import { linkById } from "../../reader/link-by-id.ts";
import type { Reader } from "../../reader/reader.ts";
import { shownEntity } from "./readable-items.ts";

export interface ViewNode {
  /** What the thing goes by now. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
}

export interface SeenView {
  readonly nodes: readonly ViewNode[];
  /** Ids. */
  readonly links: readonly string[];
  readonly hidden: readonly string[];
  readonly filters: ViewFilters;
}

export async function readView(reader: Reader, { id }: { readonly id: string }): Promise<SeenView> {
  const [doc] = await contextOf(reader).store.docs("caseViews", [id]);
  const { nodes, links, hidden, filters }: Omit<KeptView, "case"> = doc?.body ?? NO_VIEW;
  const [shown, seen, gone] = await Promise.all([
    Promise.all(nodes.map((node) => shownId(reader, node.id))),
    Promise.all(links.map((link) => linkById(reader, link))),
    Promise.all(hidden.map((one) => shownId(reader, one))),
  ]);
  // Two that are one person by now stand where the first of them stood.
  const placed = new Map<string, ViewNode>();
  for (const [i, node] of nodes.entries()) {
    const now = shown[i];
    if (now !== undefined && !placed.has(now)) placed.set(now, { ...node, id: now });
  }
  return {
    nodes: [...placed.values()],
    links: seen.flatMap((link) => link?.id ?? []),
    hidden: [...new Set(gone.flatMap((one) => one ?? []))],
    filters,
  };
}

const NO_FILTERS: ViewFilters = { linkKinds: null, entityKinds: null, from: null, until: null, text: null };
const NO_VIEW = { nodes: [], links: [], hidden: [], filters: NO_FILTERS };

async function shownId(reader: Reader, id: string): Promise<string | undefined> {
  return (await shownEntity(reader, id))?.id;
}
