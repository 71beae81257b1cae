/**
 * Senders as a reader counts them. Who ships under two spellings, or gives a phone once and an address the next time, is several
 * organizations in the graph, since a name alone does not make two of them one; but no more hands for that.
 */
import { nameKey, nameWords } from "#analytics/people.ts";
import type { BaseWorld } from "./detection-world.ts";

/** Organization node → the first that is the same sender: by name in any order of words, a contact, or the same persons behind both. */
export function sendersOf(world: BaseWorld, organizations: readonly number[]): (organization: number) => number {
  const sender = new Map(organizations.map((node) => [node, node]));
  const firstWith = new Map<string, number>();
  for (const node of [...sender.keys()].sort((a, b) => a - b)) {
    for (const mark of marksOf(world, node)) {
      const known = firstWith.get(mark);
      if (known === undefined) firstWith.set(mark, node);
      else merge(sender, sender.get(known)!, sender.get(node)!);
    }
  }
  return (organization) => sender.get(organization) ?? organization;
}

/** What two organizations must have one of in common to be one sender. */
function marksOf({ snapshot, consignments }: BaseWorld, node: number): string[] {
  const { start, end } = snapshot.linkRange("USES");
  const marks: string[] = [];
  const name = nameKey(nameWords(snapshot.naturals[node]!));
  if (name !== "") marks.push(`name ${name}`);
  for (let i = snapshot.out.offsets[node]!; i < snapshot.out.offsets[node + 1]!; i++) {
    const link = snapshot.out.links[i]!;
    if (link >= start && link < end) marks.push(`contact ${snapshot.linkTo[link]!}`);
  }
  const behind = (consignments.behind.get(node) ?? []).map(({ person }) => person);
  if (behind.length > 0) marks.push(`persons ${behind.join(" ")}`);
  return marks;
}

function merge(sender: Map<number, number>, a: number, b: number): void {
  const [low, high] = a < b ? [a, b] : [b, a];
  for (const [node, of] of sender) if (of === high) sender.set(node, low);
}
