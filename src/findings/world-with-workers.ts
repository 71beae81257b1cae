/** What workers are asked about is who is suspected without them; what is found of them then counts in the groups. */
import type { Network } from "#analytics/network/network.ts";
import type { NetworkFacts } from "#analytics/network/network-facts.ts";
import { DETECTORS } from "./detectors.ts";
import { readDetectionWorld, withWorkers, type DetectionWorld } from "./detection-world.ts";
import type { DetectionSettings } from "./settings.ts";
import { suspectedSets } from "./suspected-sets.ts";
import { readWorkerEvidence } from "./worker-evidence.ts";

export function worldWithWorkers(network: Network, facts: NetworkFacts, settings: DetectionSettings): DetectionWorld {
  const before = readDetectionWorld(network, facts, settings);
  if (before.presence.staff.length === 0) return before;
  const sets = suspectedSets(
    before,
    DETECTORS.flatMap((detector) => [...detector.run(before)]),
  );
  return withWorkers(before, readWorkerEvidence(before, sets));
}
