/** Who asked what: for whoever answers for the data. First what should be asked about, then how much each asked, then each answer. */
import { type FormEvent, useState } from "react";
import { useQuery } from "urql";
import { AuditEntriesDocument, AuditReportDocument } from "../../query/documents.gen.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import "./audit.css";
import { AuditTable } from "./audit-table.tsx";

const PAGE = 50;

interface Asked {
  readonly reader: string | null;
  readonly ref: string | null;
  readonly case: string | null;
}

export function AuditPage() {
  const say = useWords();
  const moment = useMoment();
  const [asked, ask] = useState<Asked>({ reader: null, ref: null, case: null });
  const [after, goOn] = useState<string | null>(null);
  const [{ data: told, error: reportFault }] = useQuery({ query: AuditReportDocument });
  const [{ data, error, fetching }, again] = useQuery({
    query: AuditEntriesDocument,
    variables: { filter: asked, first: PAGE, after },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string): string | null => {
      const value = fields.get(name);
      return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
    };
    goOn(null);
    ask({ reader: text("reader"), ref: text("ref"), case: text("case") });
  };
  const report = told?.auditReport;
  const found = data?.auditEntries;
  return (
    <div className="audit">
      <h1>{say("audit.title")}</h1>
      <p className="quiet">{say("audit.note")}</p>
      {reportFault !== undefined && <Fault error={reportFault} />}
      <h2>{say("audit.alerts")}</h2>
      {report?.alerts.length === 0 && <p>{say("audit.noAlerts")}</p>}
      <ul>
        {report?.alerts.map(({ kind, reader, text, entries }) => (
          <li key={`${kind} ${reader} ${entries.join(" ")}`}>
            <strong>{say(`audit.alert.${kind}`)}</strong> {reader}: {text}
            {entries.length > 0 && <> ({say("audit.entries", { list: entries.join(", ") })})</>}
          </li>
        ))}
      </ul>
      <h2>{say("audit.readers")}</h2>
      <table>
        <thead>
          <tr>
            {(["reader", "answers", "persons", "refused", "withoutCase", "lastAt"] as const).map((column) => (
              <th key={column} scope="col">
                {say(`audit.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report?.readers.map(({ reader, answers, persons, refused, withoutCase, lastAt }) => (
            <tr key={reader}>
              <th scope="row">{reader}</th>
              {[answers, persons, refused, withoutCase].map((count, at) => (
                <td key={at} className="number">
                  {count}
                </td>
              ))}
              <td>{moment(lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{say("audit.answered")}</h2>
      <form onSubmit={submit}>
        <label>
          {say("audit.reader")} <input name="reader" autoComplete="off" />
        </label>
        <label>
          {say("audit.ref")} <input name="ref" autoComplete="off" />
        </label>
        <label>
          {say("audit.case")} <input name="case" autoComplete="off" />
        </label>
        <button type="submit">{say("audit.find")}</button>
      </form>
      {error !== undefined && <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />}
      {fetching && found === undefined && <p role="status">{say("app.loading")}</p>}
      {found !== undefined && (
        <>
          <p className="quiet" role="status">
            {say("audit.found", { count: found.totalCount })}
          </p>
          <AuditTable entries={found.edges.map(({ node }) => node)} />
          {after !== null && (
            <button type="button" onClick={() => goOn(null)}>
              {say("audit.latest")}
            </button>
          )}
          {found.pageInfo.hasNextPage && (
            <button type="button" onClick={() => goOn(found.pageInfo.endCursor ?? null)}>
              {say("audit.earlier")}
            </button>
          )}
        </>
      )}
    </div>
  );
}
