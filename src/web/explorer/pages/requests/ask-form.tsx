import { type FormEvent, useState } from "react";
import { type CombinedError, useMutation } from "urql";
import { AskAgencyDocument } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";

/** Days until an answer is due, where nothing else is chosen. */
const DUE_DAYS = 7;
const DUE_DAYS_MAX = 365;
const DAY_MS = 24 * 3600 * 1000;

/** A number, or a name with a birth date: the server says what is missing. */
export function AskForm({ onAsked }: { readonly onAsked: () => void }) {
  const say = useWords();
  const [, ask] = useMutation(AskAgencyDocument);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const text = (name: string): string | null => {
      const value = fields.get(name);
      return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
    };
    const dueAt = new Date(new Date().getTime() + Number(text("days") ?? DUE_DAYS) * DAY_MS).toISOString();
    const input = {
      ...{ agency: text("agency") ?? "", ref: text("ref"), name: text("name"), birthDate: text("birthDate") },
      ...{ purpose: text("purpose") ?? "", case: text("case"), dueAt, handling: text("handling") },
    };
    void ask({ input }).then(({ error }) => {
      setFault(error ?? null);
      if (error !== undefined) return;
      form.reset();
      onAsked();
    });
  };
  return (
    <details>
      <summary>{say("requests.ask")}</summary>
      <form onSubmit={submit}>
        {(["agency", "ref", "name", "birthDate", "purpose", "case", "handling"] as const).map((field) => (
          <label key={field}>
            {say(`requests.${field}`)}
            <input
              name={field}
              type={field === "birthDate" ? "date" : "text"}
              required={field === "agency" || field === "purpose"}
              autoComplete="off"
            />
          </label>
        ))}
        <label>
          {say("requests.days")}
          <input name="days" type="number" min={1} max={DUE_DAYS_MAX} defaultValue={DUE_DAYS} required />
        </label>
        <button type="submit">{say("requests.send")}</button>
      </form>
      {fault !== null && <Fault error={fault} />}
    </details>
  );
}
