/** Findings and cases in the place of those that are in them: where a question is about people or things, either may be named. */
import { itemsAfter } from "#model/kept/after-events.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { findingMembers } from "../findings.ts";
import { toldCase } from "./read-case.ts";
import { seenItems, shownEntity } from "./readable-items.ts";

/** Undefined for what is neither, or may not be read. */
export async function membersOfId(reader: Reader, args: { readonly id: string }): Promise<readonly string[] | undefined> {
  return (await findingMembers(reader, args)) ?? caseMembers(reader, args);
}

/** The people and things in a case, the ends of its links and paths, and those in its findings, each once. */
async function caseMembers(reader: Reader, { id }: { readonly id: string }): Promise<readonly string[] | undefined> {
  const [doc] = await contextOf(reader).store.docs("cases", [id]);
  if (doc === undefined || (await toldCase(reader, doc)) === undefined) return undefined;
  const items = await seenItems(reader, itemsAfter(doc.body.events));
  const ids = await Promise.all(
    items.map(async ({ entity, link, finding, steps }) => {
      if (finding !== null) return (await findingMembers(reader, finding)) ?? [];
      const ends = link === null ? (steps ?? []).flatMap(({ from, to }) => [from.id, to.id]) : [link.from, link.to];
      const shown = await Promise.all(ends.map((end) => shownEntity(reader, end)));
      return [...(entity === null ? [] : [entity.id]), ...shown.flatMap((one) => one?.id ?? [])];
    }),
  );
  return [...new Set(ids.flat())];
}
