/** A finding in a line or two: what it is, how it stands, and what to know before it is opened. */
import type { FindingRowFragment } from "../../query/documents.gen.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Priority } from "./priority.tsx";

export function FindingFacts({ finding }: { readonly finding: FindingRowFragment }) {
  const say = useWords();
  const moment = useMoment();
  const { kind, members, nextTravel, review, stale, status, unseen, worth, changes } = finding;
  return (
    <>
      <span className="facts">
        <Priority score={finding.score} />
        <span className="badge">{say(`findingKind.${kind}`)}</span>
        <span className="badge">{say(`review.${review}`)}</span>
        <span className="badge">{say(`status.${status}`)}</span>
        <span>{say("findings.people", { count: members.length })}</span>
        {worth !== null && <span>{say("findings.hours", { hours: worth.hours })}</span>}
      </span>
      {nextTravel !== null && (
        <span className="facts travel">
          <span aria-hidden="true">✈</span>
          {nextTravel.departsAt === null
            ? say("findings.travel", { flight: nextTravel.flight })
            : say("findings.travelAt", { flight: nextTravel.flight, at: moment(nextTravel.departsAt) })}
        </span>
      )}
      {stale.map((cause) => (
        <span key={cause} className="facts warning">
          <span aria-hidden="true">⚠</span> {say(`stale.${cause}`)}
        </span>
      ))}
      {unseen.length > 0 && (
        <span className="facts warning">
          <span aria-hidden="true">◌</span> {say("findings.unseen", { count: unseen.length })}
        </span>
      )}
      {status !== "NEW" && changes.length > 0 && <span className="facts">{changes.map(({ text }) => text).join(" ")}</span>}
    </>
  );
}
