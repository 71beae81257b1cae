/** What speaks for a finding, or against it: each reason with its weight and, when asked, its records as received. */
import { useId, useState } from "react";
import { useQuery } from "urql";
import { Records } from "../../panel/records.tsx";
import { FindingEvidenceDocument, type ReasonedFragment } from "../../query/documents.gen.ts";
import { useLanguage, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";

export function Reasons({ finding, reasons }: { readonly finding: string; readonly reasons: readonly ReasonedFragment[] }) {
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <OneReason key={`${keyOf(reason)} ${reason.text}`} finding={finding} reason={reason} />
      ))}
    </ol>
  );
}

/** What a reason is of, as what would remove a finding names it. */
export function keyOf({ code, members }: Pick<ReasonedFragment, "code" | "members">): string {
  return `${code} ${members.join(" ")}`;
}

function OneReason({ finding, reason }: { readonly finding: string; readonly reason: ReasonedFragment }) {
  const say = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const evidence = useId();
  const weight = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(reason.weight);
  return (
    <li>
      <p>{reason.text}</p>
      <p className="facts">
        <span className="weight">{say("finding.weight", { weight })}</span>
        {reason.records.length > 0 && (
          <button type="button" className="plain" aria-expanded={open} aria-controls={evidence} onClick={() => setOpen(!open)}>
            {say("finding.records", { count: reason.records.length })}
          </button>
        )}
      </p>
      <div id={evidence}>{open && <Evidence finding={finding} reason={reason} />}</div>
    </li>
  );
}

function Evidence({ finding, reason }: { readonly finding: string; readonly reason: ReasonedFragment }) {
  const say = useWords();
  const [{ data, error }] = useQuery({
    query: FindingEvidenceDocument,
    variables: { id: finding },
    requestPolicy: "cache-first",
  });
  if (error !== undefined) return <Fault error={error} />;
  if (data === undefined) return <p role="status">{say("app.loading")}</p>;
  const all = [...(data.finding?.reasons ?? []), ...(data.finding?.counterReasons ?? [])];
  const found = all.find((other) => keyOf(other) === keyOf(reason) && other.text === reason.text);
  return <Records records={found?.evidence ?? []} />;
}
