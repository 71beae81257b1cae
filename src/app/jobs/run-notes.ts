import type { DetectionResult } from "#findings/run-detection.ts";

/** What a run left out and why, in ids and counts. `passedOver`: the method that was put to use and is of another version. */
export function notesOf({ notes, method }: DetectionResult, passedOver: string | null): string[] {
  const lines = notes.skipped.map((hub) => JSON.stringify(hub)).sort();
  return [
    ...(passedOver === null
      ? []
      : [
          `method ${passedOver} is of another version of trama and was not used, but ${method.id}: test it and put it to use anew`,
        ]),
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
