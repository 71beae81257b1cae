/** What was seized in incidents, by kind: it says which kind of group a reported offender belongs to. */
import { entityText } from "#analytics/columns-of.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Evidence } from "./raw-finding.ts";
import { dilution, type Group } from "./group-evidence.ts";

interface IncidentGoods {
  /** SEIZED_IN links. */
  readonly links: readonly number[];
  readonly kinds: ReadonlySet<string>;
}

function goodsOf(world: BaseWorld, incident: number): IncidentGoods {
  const { snapshot } = world;
  const kindAt = entityText(snapshot, "Seizure", "kind");
  const { start, end } = snapshot.linkRange("SEIZED_IN");
  const links: number[] = [];
  const kinds = new Set<string>();
  for (let i = snapshot.in.offsets[incident]!; i < snapshot.in.offsets[incident + 1]!; i++) {
    const link = snapshot.in.links[i]!;
    if (link < start || link >= end) continue;
    links.push(link);
    kinds.add(kindAt(snapshot.linkFrom[link]!));
  }
  return { links, kinds };
}

/** A reason when goods of these kinds were seized from the group; a reason against the kind when only others were. */
export function seizureReason(world: BaseWorld, group: Group, kinds: readonly string[]): Evidence[] {
  const fitting: number[] = [];
  const others: number[] = [];
  let other = 0;
  for (const incident of group.incidents) {
    const goods = goodsOf(world, incident);
    if (kinds.some((kind) => goods.kinds.has(kind))) fitting.push(...goods.links);
    else if (goods.links.length > 0) {
      others.push(...goods.links);
      other++;
    }
  }
  const named = group.members.filter((person) => world.seeds.links.has(person)).length;
  const counts = { share: named === 0 ? 1 : dilution(group, named) };
  const seizures = fitting.slice(0, 10).map((link) => world.snapshot.ids[world.snapshot.linkFrom[link]!]!);
  if (fitting.length > 0) return [{ code: "SEIZURE_KIND", params: { seizures }, counts, links: fitting, members: [] }];
  return other > 0 ? [{ code: "OTHER_SEIZURE", params: { count: other }, counts, links: others, members: [] }] : [];
}
