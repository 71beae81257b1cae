/** A link by its id, as a reader sees it. */
import { kindOfId } from "#model/ids.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import type { Reader } from "./reader.ts";
import type { VisibleLink } from "./visible.ts";

const LINKS_LOOKED_AT_MAX = 20_000;
const LINK_PAGE = 1000;

/** A link's id holds its kind and its ends. */
export async function linkById(reader: Reader, id: string): Promise<VisibleLink | undefined> {
  const [kind, from] = id.split("~");
  if (!LINK_KINDS.includes(kind as LinkKind) || from === undefined || kindOfId(from) === undefined) return undefined;
  let after: string | undefined;
  for (let read = 0; read < LINKS_LOOKED_AT_MAX; read += LINK_PAGE) {
    const query = { entity: from, kinds: [kind as LinkKind], direction: "out" as const, limit: LINK_PAGE };
    const page = await reader.linkPage(after === undefined ? query : { ...query, after });
    const found = page.links.find((link) => link.id === id);
    if (found !== undefined || !page.full) return found;
    after = page.last;
  }
  return undefined;
}
