/** Flights of the next day, by the data's own time, with travellers to look at: the most first. */
import { useQuery } from "urql";
import { Link } from "wouter";
import { TonightDocument } from "../../query/documents.gen.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { routes } from "../routes.ts";

const SHOWN = 8;

export function Tonight() {
  const say = useWords();
  const moment = useMoment();
  const [{ data, error }, again] = useQuery({ query: TonightDocument, variables: { first: SHOWN } });
  const found = data?.flaggedFlights;
  return (
    <section aria-labelledby="tonight">
      <h2 id="tonight">{say("home.tonight")}</h2>
      <p className="quiet">{say("home.tonight.note")}</p>
      {error !== undefined && <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />}
      {found === undefined && error === undefined && <p role="status">{say("app.loading")}</p>}
      {found?.totalCount === 0 && <p>{say("home.tonight.empty")}</p>}
      <ol className="tonight">
        {found?.edges.map(({ node: { flight, departsAt, count, findings } }) => (
          <li key={flight.id}>
            <Link href={routes.graph(flight.id)}>{flight.label}</Link>
            {departsAt !== null && ` · ${moment(departsAt)}`} · {say("home.tonight.count", { count })}
            <ul>
              {findings.map(({ id, title }) => (
                <li key={id}>
                  <Link href={routes.finding(id)}>{title}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
