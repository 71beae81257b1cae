/** The looks that bring the most for the hours of a shift. */
import { useQuery } from "urql";
import { ShiftDocument } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { FindingLink } from "./finding-link.tsx";

export function Shift() {
  const say = useWords();
  const [{ data, error }, again] = useQuery({ query: ShiftDocument });
  const list = data?.worklist;
  return (
    <section aria-labelledby="shift">
      <h2 id="shift">{say("home.shift")}</h2>
      {error !== undefined && <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />}
      {list === undefined && error === undefined && <p role="status">{say("app.loading")}</p>}
      {list?.looks.length === 0 && <p>{say("home.empty")}</p>}
      {list !== undefined && list.looks.length > 0 && (
        <>
          <p className="quiet">
            {say("home.hours", {
              hours: list.chosen.hours,
              available: list.hours,
              count: list.chosen.count,
              left: list.leftOut.count,
            })}
          </p>
          <ol className="finding-rows">
            {list.looks.map(({ finding, hoursSoFar }) => (
              <li key={finding.id}>
                <FindingLink finding={finding} more={say("home.look", { hours: hoursSoFar })} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
