/** Where data are missing, so that nobody takes what cannot be seen for what is not there. */
import { useQuery } from "urql";
import { WhatIsMissingDocument } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";

export function Coverage() {
  const say = useWords();
  const [{ data, error }, again] = useQuery({ query: WhatIsMissingDocument });
  if (error !== undefined) return <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />;
  if (data === undefined) return <p role="status">{say("app.loading")}</p>;
  const { inputs, detectors, behind } = data.coverage;
  const lacking = inputs.filter(({ fullness }) => fullness !== "FULL");
  const idle = detectors.filter(({ works }) => !works).length;
  const unseen = [...new Set(detectors.flatMap((detector) => detector.unseen))];
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{say("home.coverage")}</h2>
      <p className="quiet">{say(lacking.length === 0 ? "home.coverage.full" : "home.coverage.note")}</p>
      {idle > 0 && <p className="warning">{say("home.coverage.idle", { count: idle })}</p>}
      {behind > 0 && <p>{say("home.coverage.behind", { count: behind })}</p>}
      <ul className="lacking">
        {lacking.map(({ input, about, fullness }) => (
          <li key={input} className={fullness === "NONE" ? "warning" : undefined}>
            <span aria-hidden="true">{fullness === "NONE" ? "○" : "◔"}</span>{" "}
            {say(fullness === "NONE" ? "home.coverage.NONE" : "home.coverage.THIN", { about })}
          </li>
        ))}
      </ul>
      {unseen.length > 0 && (
        <details>
          <summary>{say("home.coverage.unseen", { count: unseen.length })}</summary>
          <ul>
            {unseen.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
