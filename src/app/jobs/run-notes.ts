import type { DetectionResult } from "#findings/run-detection.ts";

/** What a run left out and why, in ids and counts. */
export function notesOf({ notes }: DetectionResult): string[] {
  const lines = notes.skipped.map((hub) => JSON.stringify(hub)).sort();
  return [
    `ties ${notes.tieCount}, below the floor ${notes.tiesBelowFloor}`,
    `findings below the floor ${notes.findingsBelowFloor}`,
    ...(notes.workersAsked + notes.workersNotAsked === 0
      ? []
      : [`airport workers asked ${notes.workersAsked}, not asked for want of a roster or of visits ${notes.workersNotAsked}`]),
    ...(notes.clusteringConverged ? [] : ["clustering did not converge"]),
    ...lines.slice(0, 200),
    ...(lines.length > 200 ? [`and ${lines.length - 200} more hubs skipped`] : []),
  ];
}
