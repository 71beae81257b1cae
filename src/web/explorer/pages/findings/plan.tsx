/**
 * What if? A plan of whom to take out of the network around a finding: first what speaks against it, then its steps with what is left after each, how far it holds when
 * people and ties are missing, and what else was tried. Asked for by hand, since it takes seconds; it can be given up.
 */
import { useState } from "react";
import { useQuery } from "urql";
import { Link } from "wouter";
import { PlanDocument, type PlanQuery } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { routes } from "../routes.ts";

type Told = PlanQuery["disruptionPlan"];

export function Plan({ finding }: { readonly finding: string }) {
  const say = useWords();
  const [asked, setAsked] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: PlanDocument,
    variables: { input: { refs: [finding] } },
    pause: !asked,
    requestPolicy: "cache-first",
  });
  return (
    <section aria-labelledby="plan">
      <h3 id="plan">{say("plan.title")}</h3>
      <p className="quiet">{say("plan.note")}</p>
      {!asked && (
        <button type="button" onClick={() => setAsked(true)}>
          {say("plan.ask")}
        </button>
      )}
      {asked && data === undefined && error === undefined && (
        <p role="status">
          {say("plan.working")}{" "}
          <button type="button" onClick={() => setAsked(false)}>
            {say("plan.giveUp")}
          </button>
        </p>
      )}
      {asked && error !== undefined && <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />}
      {asked && data !== undefined && <Steps plan={data.disruptionPlan} />}
    </section>
  );
}

function Steps({ plan }: { readonly plan: Told }) {
  const say = useWords();
  const { warnings, before, steps, rewired, doubts, alternatives, evidenceNeeded, handling, members } = plan;
  return (
    <>
      <p className="handling">{say("finding.handling", { text: handling.text })}</p>
      <ul className="warnings">
        {warnings.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{say("plan.before", { members, largest: before.largest, groups: before.components })}</p>
      {steps.length === 0 ? (
        <p>{say("plan.none")}</p>
      ) : (
        <ol>
          {steps.map(({ action, person, thing, why, after, successors, cost }, i) => (
            <li key={person?.id ?? thing?.id ?? i}>
              <strong>{say(`plan.action.${action}`)}</strong>{" "}
              {person !== null && <Link href={routes.graph(person.id)}>{person.name}</Link>}
              {thing !== null && <Link href={routes.graph(thing.id)}>{thing.label}</Link>}
              <p>{why}</p>
              <p className="quiet">
                {say("plan.after", { largest: after.largest, groups: after.components, cost })}
                {successors.length > 0 &&
                  ` ${say("plan.successors", { names: successors.map((next) => next.person.name).join("; ") })}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      <ul>
        {doubts.map(({ share, survives, largest }) => {
          const end = largest.at(-1);
          return (
            <li key={share}>
              {say("plan.doubt", { missing: Math.round(share * 100), survives: Math.round(survives * 100) })}
              {end !== undefined && ` ${say("plan.band", { ...end })}`}
            </li>
          );
        })}
      </ul>
      {rewired.length > 0 && <p>{say("plan.rewired", { ...rewired.at(-1)! })}</p>}
      {alternatives.length > 0 && (
        <details>
          <summary>{say("plan.alternatives")}</summary>
          <ul>
            {alternatives.map(({ by, area, persons, things }) => (
              <li key={by}>
                {by}: {[...persons.map(({ name }) => name), ...things.map(({ label }) => label)].join("; ")} (
                {say("plan.area", { area, ours: plan.area })})
              </li>
            ))}
          </ul>
        </details>
      )}
      {evidenceNeeded.length > 0 && (
        <details>
          <summary>{say("plan.needed", { count: evidenceNeeded.length })}</summary>
          <ul>
            {evidenceNeeded.map(({ person, missing }) => (
              <li key={person.id}>
                {person.name}: {missing}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
