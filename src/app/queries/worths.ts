/** What a look at each finding that nobody has decided on is worth to whoever may read it, by what the reader may read of what was decided. */
import {
  type DetectorOutcome,
  detectorOutcomes,
  isDecided,
  type Worth,
  type WorthKnown,
  worthOf,
} from "#findings/worth/worth.ts";
import type { Finding } from "#model/finding.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { findingsCounted } from "./funnel.ts";

export interface Worths {
  /** By id of the finding. */
  readonly open: ReadonlyMap<string, WorthKnown>;
  /** Of detectors of which something is decided. */
  readonly detectors: readonly DetectorOutcome[];
}

export function worths(reader: Reader): Promise<Worths> {
  return reader.shared("worths", async () => {
    const { looks } = contextOf(reader);
    const findings = await findingsCounted(reader);
    const detectors = detectorOutcomes(findings, looks);
    const shifts = new Map(detectors.map(({ detector, shift }) => [detector, shift]));
    const open = findings.filter((finding) => finding.status !== "DISSOLVED" && !isDecided(finding));
    return {
      open: new Map(
        open.map((finding) => [finding.id, { finding, worth: worthOf(finding, shifts.get(finding.detector) ?? 0, looks) }]),
      ),
      detectors,
    };
  });
}

/** Null of what is decided, dissolved, or of another run than the last: a look back's findings are nobody's to look at now. */
export async function worthNow(reader: Reader, { id, run }: Pick<Finding, "id" | "run">): Promise<Worth | null> {
  const known = (await worths(reader)).open.get(id);
  return known?.finding.run === run ? known.worth : null;
}
