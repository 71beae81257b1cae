/** What runs noticed and people decided since this reader last looked. */
import { useQuery } from "urql";
import { Link } from "wouter";
import { FindingsDocument } from "../../query/documents.gen.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { useLastLooked } from "../findings/last-looked.ts";
import { routes } from "../routes.ts";
import { FindingLink } from "./finding-link.tsx";

const SHOWN = 5;

export function News() {
  const say = useWords();
  const moment = useMoment();
  const looked = useLastLooked();
  const [{ data, error }, again] = useQuery({
    query: FindingsDocument,
    variables: { since: looked, order: "SCORE", first: SHOWN },
  });
  const found = data?.findings;
  return (
    <section aria-labelledby="news">
      <h2 id="news">{say("home.news")}</h2>
      <p className="quiet">{looked === null ? say("findings.lookedNever") : say("findings.lookedAt", { at: moment(looked) })}</p>
      {error !== undefined && <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />}
      {found === undefined && error === undefined && <p role="status">{say("app.loading")}</p>}
      {found?.totalCount === 0 && <p>{say("home.news.empty")}</p>}
      <ol className="finding-rows">
        {found?.edges.map(({ node }) => (
          <li key={node.id}>
            <FindingLink finding={node} />
          </li>
        ))}
      </ol>
      {found !== undefined && found.totalCount > 0 && (
        <Link href={routes.findings()}>{say("home.news.more", { count: found.totalCount })}</Link>
      )}
    </section>
  );
}
