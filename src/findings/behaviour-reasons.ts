/** Behaviour counts of a group as evidence. Once alone says nothing, and neither does what is no commoner than in the data at large. */
import { baseRate, countBehaviour, type BehaviourCode } from "./behaviour.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Evidence } from "./raw-finding.ts";

export function behaviourReasons(
  world: BaseWorld,
  persons: readonly number[],
  codes: readonly Exclude<BehaviourCode, "ONE_WAY">[],
): Evidence[] {
  const found: Evidence[] = [];
  for (const code of codes) {
    const { count, of, links, members } = countBehaviour(world, code, persons);
    if (count < 2) continue;
    const hours =
      code === "LAST_MINUTE" ? world.settings.lastMinuteHours : code === "SHORT_STAY" ? world.settings.shortStayHours : undefined;
    found.push({
      code,
      params: {
        count,
        of,
        basePercent: Math.round(1000 * world.behaviour.base[code]) / 10,
        ...(hours === undefined ? {} : { hours }),
      },
      counts: { count, of, base: baseRate(world, code) },
      links,
      members,
    });
  }
  return found;
}
