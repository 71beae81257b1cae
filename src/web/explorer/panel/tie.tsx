/** A tie between two people: its words, the terms it is made of with what each weighs, and the records behind each. */
import { useQuery } from "urql";
import { WhyTieDocument } from "../query/documents.gen.ts";
import { useWords } from "../words/use-words.tsx";
import { Records } from "./records.tsx";

export function Tie({ ends }: { readonly ends: readonly [string, string] }) {
  const say = useWords();
  const [{ data, fetching }] = useQuery({ query: WhyTieDocument, variables: { ids: [...ends] } });
  if (!data) return <p className="note">{fetching ? say("app.loading") : say("error.gone")}</p>;
  return data.network.ties.map(({ text, weight, benign, terms }) => (
    <div key={text}>
      <p>{text}</p>
      <p className="note">{say("tie.weight", { weight })}</p>
      {benign !== null && <p className="benign">{say(`tie.benign.${benign}`)}</p>}
      {terms.map(({ code, weight: own, shared, evidence }) => (
        <details key={`${code} ${shared?.id ?? ""}`}>
          <summary>
            {say("tie.term", { code: code.replaceAll("_", " ").toLowerCase(), weight: own })}
            {shared !== null && `: ${shared.label}`}
          </summary>
          <Records records={evidence} />
        </details>
      ))}
    </div>
  ));
}
