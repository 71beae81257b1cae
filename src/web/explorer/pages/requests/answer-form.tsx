import { type FormEvent, useState } from "react";
import { type CombinedError, useMutation, useQuery } from "urql";
import { Link } from "wouter";
import { AnswerRequestDocument, RequestProposalDocument } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { routes } from "../routes.ts";

const ANSWERS = ["HIT_STRONG", "HIT_POSSIBLE", "NO_HIT", "REFUSED"] as const;
type Answer = (typeof ANSWERS)[number];

/** What goes with an answer; all of it must be said. */
const FIELDS: Readonly<Record<Answer, readonly ("contact" | "handling" | "reason")[]>> = {
  HIT_STRONG: ["contact", "handling"],
  HIT_POSSIBLE: ["contact", "handling"],
  NO_HIT: [],
  REFUSED: ["reason"],
};

/** What one's own records come to is looked up when somebody opens it, and chooses nothing: a person answers. */
export function AnswerForm({ id, onAnswered }: { readonly id: string; readonly onAnswered: () => void }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<Answer | null>(null);
  const [{ data, error }, again] = useQuery({ query: RequestProposalDocument, variables: { id }, pause: !open });
  const [, answer] = useMutation(AnswerRequestDocument);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const request = data?.request ?? null;
  const proposal = request?.proposal ?? null;
  const submit = (event: FormEvent<HTMLFormElement>, expectedVersion: number): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string): string | null => {
      const value = fields.get(name);
      return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
    };
    if (chosen === null) return;
    const input = { request: id, expectedVersion, answer: chosen, contact: text("contact"), handling: text("handling") };
    void answer({ input: { ...input, reason: text("reason") } }).then(({ error: refused }) => {
      setFault(refused ?? null);
      again({ requestPolicy: "network-only" });
      if (refused !== undefined) return;
      choose(null);
      setOpen(false);
      onAnswered();
    });
  };
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("requests.answer")}</summary>
      {error !== undefined && <Fault error={error} />}
      {proposal !== null && (
        <>
          <p>
            {say("requests.proposed")} <strong>{say(`requests.verdict.${proposal.verdict}`)}</strong>
          </p>
          <ul>
            {proposal.entities.map((entity) => (
              <li key={entity.id}>
                <Link href={routes.graph(entity.id)}>{entity.label}</Link> {entity.natural !== entity.label && entity.natural}
              </li>
            ))}
          </ul>
        </>
      )}
      {request !== null && (
        <form onSubmit={(event) => submit(event, request.version)}>
          <label>
            {say("requests.answer")}
            <select
              value={chosen ?? ""}
              onChange={({ target }) => choose(ANSWERS.find((one) => one === target.value) ?? null)}
              required
            >
              <option value="" disabled>
                {say("requests.choose")}
              </option>
              {ANSWERS.map((one) => (
                <option key={one} value={one}>
                  {one === "REFUSED" ? say("requests.refuse") : say(`requests.verdict.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {(chosen === null ? [] : FIELDS[chosen]).map((field) => (
            <label key={field}>
              {say(`requests.answer.${field}`)}
              <input name={field} autoComplete="off" required />
            </label>
          ))}
          <button type="submit">{say("requests.send")}</button>
        </form>
      )}
      {fault !== null && <Fault error={fault} />}
    </details>
  );
}
