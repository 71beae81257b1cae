/**
 * Why reports are one person, or are not: who judged, the values compared, and what was said. A reader may judge otherwise, with a reason; it is kept for
 * good and can be judged back.
 */
import { useState } from "react";
import { useMutation } from "urql";
import { faultOf } from "../query/client.ts";
import { JudgeDocument, type PersonCardQuery, type ThingFragment } from "../query/documents.gen.ts";
import { useMay } from "./use-may.ts";
import { useWords } from "../words/use-words.tsx";

export type Judged = NonNullable<PersonCardQuery["person"]>["judgements"][number];

interface JudgementsProps {
  readonly judgements: readonly Judged[];
  readonly onJudged: (persons: readonly ThingFragment[]) => void;
}

export function Judgements({ judgements, onJudged }: JudgementsProps) {
  const say = useWords();
  if (judgements.length === 0) return null;
  return (
    <details className="judgements">
      <summary>
        {say("judged.title")} ({judgements.length})
      </summary>
      <ul>
        {judgements.map((judged) => (
          <li key={judged.id}>
            <OneJudgement judged={judged} onJudged={onJudged} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function OneJudgement({ judged, onJudged }: { readonly judged: Judged; readonly onJudged: JudgementsProps["onJudged"] }) {
  const say = useWords();
  const may = useMay("DECIDE");
  const [reason, setReason] = useState("");
  const [{ fetching, error }, judge] = useMutation(JudgeDocument);
  const { left, right, verdict, by, score, reason: said, inForce, comparisons } = judged;
  const other = verdict === "SAME" ? "NOT_SAME" : "SAME";
  const record = async (): Promise<void> => {
    const answer = await judge({ input: { left: left!.id, right: right!.id, verdict: other, reason: reason.trim() } });
    const persons = answer.data?.judgeIdentities.persons;
    if (persons !== undefined) onJudged(persons);
  };
  return (
    <>
      <p>
        <strong>{say(`judged.${verdict}`)}</strong>: {left?.label ?? "…"} / {right?.label ?? "…"}
      </p>
      <p className="note">
        {by}
        {score !== null && ` · ${say("judged.score", { percent: Math.round(score * 100) })}`}
        {!inForce && ` · ${say("judged.notInForce")}`}
        {said !== null && ` · ${said}`}
      </p>
      {comparisons.length > 0 && (
        <table>
          <caption className="unseen">{say("judged.compared")}</caption>
          <tbody>
            {comparisons.map(({ field, left: one, right: two, outcome, weight }) => (
              <tr key={field}>
                <th scope="row">{field.replaceAll("_", " ").toLowerCase()}</th>
                <td>{one}</td>
                <td>{two}</td>
                <td>{outcome.replaceAll("_", " ").toLowerCase()}</td>
                <td>{weight.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may !== false && inForce && left !== null && right !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== "") void record();
          }}
        >
          <label>
            {say("judged.why")} <input value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>{" "}
          <button type="submit" disabled={fetching || reason.trim() === ""}>
            {say(`judged.make.${other}`)}
          </button>
        </form>
      )}
      {error !== undefined && <p role="alert">{faultOf(error).text ?? say("error.network")}</p>}
    </>
  );
}
