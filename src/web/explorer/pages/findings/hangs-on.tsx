/** What a finding hangs on: the reasons without which it would not be one, the records to check first, and what is left of it without a source. */
import { Records } from "../../panel/records.tsx";
import type { OneFindingQuery } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { keyOf } from "./reasons.tsx";
import { priorityOf } from "./view.ts";

type Shown = NonNullable<OneFindingQuery["finding"]>;

export function HangsOn({ finding }: { readonly finding: Shown }) {
  const say = useWords();
  const { wouldRemove, reasons, checkFirst, withoutSource } = finding;
  const needed = new Set(wouldRemove.map(keyOf));
  return (
    <section>
      <h3>{say("finding.removes")}</h3>
      {needed.size > 0 && (
        <>
          <p>{say("finding.removes.note")}</p>
          <ul>
            {reasons
              .filter((reason) => needed.has(keyOf(reason)))
              .map((reason) => (
                <li key={`${keyOf(reason)} ${reason.text}`}>{reason.text}</li>
              ))}
          </ul>
        </>
      )}
      {checkFirst.length > 0 && (
        <details>
          <summary>{say("finding.checkFirst", { count: checkFirst.length })}</summary>
          <Records records={checkFirst} />
        </details>
      )}
      {withoutSource.length > 0 && (
        <>
          <h4>{say("finding.without")}</h4>
          <ul>
            {withoutSource.map(({ source, records, scoreLeast, scoreMost, stands }) => (
              <li key={source}>
                {say("finding.without.line", { source, records })}{" "}
                {say("finding.without.stands", { stands: stands === null ? "unknown" : stands ? "yes" : "no" })}
                {scoreLeast !== null &&
                  scoreMost !== null &&
                  ` (${say("finding.without.score", { least: priorityOf(scoreLeast), most: priorityOf(scoreMost) })})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
