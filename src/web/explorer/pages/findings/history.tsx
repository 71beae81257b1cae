/** What became of a finding: what runs noticed of it, and what people decided. */
import type { OneFindingQuery } from "../../query/documents.gen.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";

type Shown = NonNullable<OneFindingQuery["finding"]>;

export function History({ finding: { lineage, decisions } }: { readonly finding: Shown }) {
  const say = useWords();
  const moment = useMoment();
  return (
    <div className="both-sides">
      <section>
        <h3>{say("finding.decisions")}</h3>
        {decisions.length === 0 && <p>{say("finding.decisions.none")}</p>}
        <ul>
          {decisions.map(({ review, by, at, reason }) => (
            <li key={`${at} ${by}`}>
              {say("finding.decision", { review: say(`review.${review}`), at: moment(at), by })}
              {reason !== "" && <blockquote>{reason}</blockquote>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{say("finding.changed")}</h3>
        <ul>
          {lineage.map(({ run, at, text }, index) => (
            <li key={`${run} ${index}`}>
              {at !== null && <time dateTime={at}>{moment(at)}</time>} {text}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
