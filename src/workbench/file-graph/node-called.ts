/** The node that has an id, or an error that says which ids come near: a slip of the hand is the most frequent reason. */
import { editDistance } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import { IntegerIds, type NodeIds } from "./node-ids.ts";

const NEAR_MAX = 3;
/** Comparing a name takes about a microsecond: of more nodes only every so many-th would be worth the wait. */
const COMPARED_MAX = 200_000;

export function nodeCalled(ids: NodeIds, id: string, flag: string): number {
  const index = ids.indexOf(id);
  if (index !== undefined) return index;
  throw new AppError("NOT_FOUND", `${flag} "${id}" is no node of this graph${nearText(ids, id)}`);
}

function nearText(ids: NodeIds, id: string): string {
  if (ids.count === 0) return ", which has no nodes";
  if (ids instanceof IntegerIds) return `: its ids are whole numbers from ${ids.name(0)} to ${ids.name(ids.count - 1)}`;
  const near = ids.count > COMPARED_MAX ? [] : nearest(ids.names(), id);
  if (near.length === 0) return `: its ids look like "${ids.name(ids.count >>> 1)}"`;
  return `. Did you mean ${near.map((name) => `"${name}"`).join(" or ")}?`;
}

/** Same but for case and blanks first, then by how many letters differ. */
function nearest(names: readonly string[], id: string): string[] {
  const wanted = id.trim().toLowerCase();
  const differMax = Math.max(1, Math.floor(wanted.length / 4));
  const near: { readonly name: string; readonly differ: number }[] = [];
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > differMax) continue;
    const differ = editDistance(wanted, name.toLowerCase());
    if (differ <= differMax && differ < wanted.length) near.push({ name, differ });
  }
  near.sort((a, b) => a.differ - b.differ);
  return near.slice(0, NEAR_MAX).map(({ name }) => name);
}
