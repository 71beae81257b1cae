/** How often a worker was at flights of interest, beside what their duties lead one to expect, and what speaks for their innocence. */
import type { MemberFragment, ReasonedFragment } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";

type Exposed = NonNullable<NonNullable<MemberFragment["person"]>["exposure"]>;

export interface ExposureProps {
  readonly exposure: Exposed;
  readonly clearing: readonly ReasonedFragment[];
}

export function Exposure({ exposure: { observed, expected, pValue, offRoster }, clearing }: ExposureProps) {
  const say = useWords();
  return (
    <div className="exposure">
      <p>
        {say("finding.exposure", { observed, expected: tenths(expected) })}{" "}
        {pValue !== null && say("finding.exposure.chance", { percent: tenths(pValue * 100) })}
      </p>
      {offRoster !== null && offRoster.visits > 0 && (
        <p>
          {say("finding.exposure.visits", {
            visits: offRoster.visits,
            observed: offRoster.observed,
            expected: tenths(offRoster.expected),
          })}
        </p>
      )}
      <p>{say("finding.exposure.clears")}</p>
      <ul>
        <li>{say("finding.exposure.roster")}</li>
        {clearing.map(({ code, text }) => (
          <li key={`${code} ${text}`}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
