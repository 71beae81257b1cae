/** What a group does oftener than its peers, as evidence. Once alone says nothing, and neither does what is as common among groups of its sort. */
import { countBehaviour, type BehaviourCode } from "./behaviour.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";
import { amongPeers, metApart } from "./group-peers.ts";
import type { Evidence } from "./raw-finding.ts";

export function behaviourReasons(
  world: BaseWorld,
  group: Group,
  codes: readonly Exclude<BehaviourCode, "ONE_WAY">[],
): Evidence[] {
  return codes.flatMap((code) => {
    const { count, of, links, members } = countBehaviour(world, code, group.open);
    if (count < 2) return [];
    const { chance, usual, peers } = amongPeers(group, code, { count, of });
    const hours =
      code === "LAST_MINUTE" ? world.settings.lastMinuteHours : code === "SHORT_STAY" ? world.settings.shortStayHours : undefined;
    const params = { count, of, usualPercent: percentOf(usual), peers, ...(hours === undefined ? {} : { hours }) };
    return [{ code, params, counts: { chance }, links, members }];
  });
}

/** Members who booked apart and flew together. */
export function metApartReason(world: BaseWorld, group: Group): Evidence[] {
  const { count, of, links, members } = metApart(world, group);
  if (count < 2) return [];
  const { chance, usual, peers } = amongPeers(group, "MET_APART", { count, of });
  return [
    { code: "MET_APART", params: { count, of, usualPercent: percentOf(usual), peers }, counts: { chance }, links, members },
  ];
}

export function percentOf(share: number): number {
  return Math.round(1000 * share) / 10;
}
