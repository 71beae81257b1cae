/** A case: what is in it, what was said and done, and who has it. Every change says which version it was made on; a later one is told, not overwritten. */
import { useState } from "react";
import { type CombinedError, useMutation, useQuery } from "urql";
import { Link } from "wouter";
import {
  ChangeCaseDocument,
  CommentOnCaseDocument,
  OneCaseDocument,
  type OneCaseQuery,
  RemoveFromCaseDocument,
} from "../../query/documents.gen.ts";
import { faultOf } from "../../query/client.ts";
import { Gone } from "../../query/gone.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { routes } from "../routes.ts";
import { CaseExport } from "./case-export.tsx";
import { CaseItems } from "./case-items.tsx";
import "./cases.css";

const STATUSES = ["OPEN", "SUSPENDED", "CLOSED", "HANDED_OVER"] as const;

export type OneCase = NonNullable<OneCaseQuery["case"]>;

export function CasePage({ id }: { readonly id: string }) {
  const say = useWords();
  const moment = useMoment();
  const [{ data, error }, again] = useQuery({ query: OneCaseDocument, variables: { id } });
  const [, change] = useMutation(ChangeCaseDocument);
  const [, comment] = useMutation(CommentOnCaseDocument);
  const [, remove] = useMutation(RemoveFromCaseDocument);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const [text, setText] = useState("");
  const [assignee, setAssignee] = useState("");
  const anew = (): void => again({ requestPolicy: "network-only" });
  if (error !== undefined) return <Fault error={error} onAgain={anew} />;
  if (data === undefined) return <p role="status">{say("app.loading")}</p>;
  const found = data.case;
  if (found === null) return <Fault error={new Gone()} />;
  const on = { case: found.id, expectedVersion: found.version };
  /** True when it was written; what others did meanwhile is shown first. */
  const after = ({ error: refused }: { readonly error?: CombinedError | undefined }): boolean => {
    setFault(refused ?? null);
    anew();
    return refused === undefined;
  };
  return (
    <div className="cases">
      <h1>{found.title}</h1>
      <p className="handling">{found.handling.text}</p>
      <p className="quiet">
        {say(`case.status.${found.status}`)} · {found.assignee ?? say("case.nobody")} · {found.openedBy}, {moment(found.openedAt)}
      </p>
      {fault !== null &&
        (faultOf(fault).code === "CONFLICT" ? (
          <p className="fault" role="alert">
            {say("case.conflict")}
          </p>
        ) : (
          <Fault error={fault} />
        ))}
      <div className="case-do">
        <label>
          {say("case.status")}{" "}
          <select
            value={found.status}
            onChange={({ target }) => void change({ input: { ...on, status: target.value as OneCase["status"] } }).then(after)}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {say(`case.status.${status}`)}
              </option>
            ))}
          </select>
        </label>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void change({ input: { ...on, assignee: assignee.trim() } }).then(after);
          }}
        >
          <label>
            {say("case.assignee")} <input value={assignee} onChange={({ target }) => setAssignee(target.value)} />
          </label>{" "}
          <button type="submit">{say("case.handOver")}</button>
        </form>
        <CaseExport id={found.id} />
      </div>
      <CaseItems found={found} onRemove={(key) => void remove({ input: { ...on, keys: [key] } }).then(after)} />
      <section aria-labelledby="comments">
        <h2 id="comments">{say("case.comments")}</h2>
        <ul>
          {found.comments.map((said) => (
            <li key={said.id}>
              <strong>{said.by}</strong>{" "}
              <span className="quiet">
                {moment(said.at)} · {said.handling.text}
              </span>
              <p>{said.text}</p>
            </li>
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === "") return;
            void comment({ input: { ...on, text: text.trim() } }).then((answer) => {
              if (after(answer)) setText("");
            });
          }}
        >
          <label>
            {say("case.comment")} <textarea value={text} rows={3} onChange={({ target }) => setText(target.value)} />
          </label>
          <button type="submit" disabled={text.trim() === ""}>
            {say("case.write")}
          </button>
        </form>
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{say("case.history")}</h2>
        <ul>
          {found.history.map((event) => (
            <li key={event.id}>
              {moment(event.at)} · <strong>{event.by}</strong> {say(`case.did.${event.kind}`)}{" "}
              {[
                event.title,
                event.status === null ? null : say(`case.status.${event.status}`),
                event.assignee,
                event.view,
                event.text,
              ]
                .filter((part) => part !== null && part !== "")
                .join(" · ")}
            </li>
          ))}
        </ul>
      </section>
      <p>
        <Link href={routes.cases()}>{say("cases.title")}</Link>
      </p>
    </div>
  );
}
