/** Behaviour counts of a group as reasons. Counts below 2, and behaviours no commoner than in the data at large, say nothing. */
import { countBehaviour, type BehaviourCode } from "./behaviour.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { RawReason } from "./raw-finding.ts";

export function behaviourReasons(
  world: BaseWorld,
  persons: readonly number[],
  weights: Readonly<Partial<Record<BehaviourCode, number>>>,
): RawReason[] {
  const reasons: RawReason[] = [];
  for (const [name, factor] of Object.entries(weights)) {
    const code = name as BehaviourCode;
    const found = countBehaviour(world, code, persons);
    if (found.count < 2 || found.weight <= 0) continue;
    const hours =
      code === "LAST_MINUTE" ? world.settings.lastMinuteHours : code === "SHORT_STAY" ? world.settings.shortStayHours : undefined;
    reasons.push({
      code,
      params: {
        count: found.count,
        of: found.of,
        basePercent: Math.round(1000 * world.behaviour.base[code]) / 10,
        ...(hours === undefined ? {} : { hours }),
      },
      weight: found.weight * factor,
      links: found.links,
      members: found.members,
    });
  }
  return reasons;
}
