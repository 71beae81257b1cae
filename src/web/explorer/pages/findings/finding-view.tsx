/** A finding as it is to be judged: what speaks for it beside what speaks against it, who, what it hangs on, what became of it, and what is decided. */
import { useQuery } from "urql";
import { Link } from "wouter";
import { OneFindingDocument } from "../../query/documents.gen.ts";
import { Gone } from "../../query/gone.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { routes } from "../routes.ts";
import { DecisionBar } from "./decision-bar.tsx";
import type { Decided } from "./decision-keys.ts";
import { FindingFacts } from "./finding-row.tsx";
import { HangsOn } from "./hangs-on.tsx";
import { History } from "./history.tsx";
import { Members } from "./members.tsx";
import { Plan } from "./plan.tsx";
import { Reasons } from "./reasons.tsx";

export interface FindingViewProps {
  readonly id: string;
  readonly asking: Decided | null;
  readonly onAsk: (decided: Decided | null) => void;
  readonly onDecided: (title: string, decided: Decided) => void;
  /** Where it is shown beside something. */
  readonly onClose?: () => void;
}

export function FindingView({ id, asking, onAsk, onDecided, onClose }: FindingViewProps) {
  const say = useWords();
  const moment = useMoment();
  const [{ data, error }, again] = useQuery({ query: OneFindingDocument, variables: { id } });
  if (error !== undefined && data === undefined) {
    return <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />;
  }
  if (data === undefined) {
    return (
      <p className="note" role="status">
        {say("app.loading")}
      </p>
    );
  }
  const { finding } = data;
  if (finding === null) return <Fault error={new Gone()} />;
  return (
    <article className="finding" aria-labelledby={`title-${id}`}>
      <header>
        <h2 id={`title-${id}`}>{finding.title}</h2>
        <p className="facts">
          <Link href={routes.graph(id)}>{say("finding.graph")}</Link>
          <Link href={routes.graphAs("timeline", id)}>{say("graph.timeline")}</Link>
          <Link href={routes.graphAs("map", id)}>{say("graph.map")}</Link>
          {onClose === undefined ? (
            <Link href={routes.findings()}>{say("finding.back")}</Link>
          ) : (
            <>
              <Link href={routes.finding(id)}>{say("finding.alone")}</Link>
              <button type="button" aria-keyshortcuts="Escape" onClick={onClose}>
                {say("finding.close")} <kbd aria-hidden="true">Esc</kbd>
              </button>
            </>
          )}
        </p>
        <FindingFacts finding={finding} />
        <p className="handling">{say("finding.handling", { text: finding.handling.text })}</p>
        <p className="quiet">{say("finding.asOf", { at: moment(finding.asOf), first: moment(finding.firstSeen) })}</p>
        <p>{say("finding.proposes")}</p>
      </header>
      <DecisionBar id={id} asking={asking} onAsk={onAsk} onDecided={(decided) => onDecided(finding.title, decided)} />
      <div className="both-sides">
        <section>
          <h3>{say("finding.for")}</h3>
          <Reasons finding={id} reasons={finding.reasons} />
        </section>
        <section>
          <h3>{say("finding.against")}</h3>
          {finding.counterReasons.length === 0 ? (
            <p>{say("finding.against.none")}</p>
          ) : (
            <Reasons finding={id} reasons={finding.counterReasons} />
          )}
          {finding.unseen.length > 0 && (
            <>
              <h4>{say("finding.unseen")}</h4>
              <p>{say("finding.unseen.note")}</p>
              <ul>
                {finding.unseen.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <Members members={finding.members} counterReasons={finding.counterReasons} />
      <HangsOn finding={finding} />
      <Plan key={id} finding={id} />
      <History finding={finding} />
    </article>
  );
}
