import { useState } from "react";
import { type CombinedError, useMutation } from "urql";
import { type RequestsQuery, WithdrawRequestDocument } from "../../query/documents.gen.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { AnswerForm } from "./answer-form.tsx";

export type Asked = RequestsQuery["requests"]["edges"][number]["node"];

interface OneRequestProps {
  readonly request: Asked;
  /** Whether whoever reads may answer, or take back. */
  readonly decides: boolean;
  readonly onChanged: () => void;
}

export function OneRequest({ request, decides, onChanged }: OneRequestProps) {
  const say = useWords();
  const moment = useMoment();
  const [, withdraw] = useMutation(WithdrawRequestDocument);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const { id, box, from, to, by, state, ref, name, birthDate, purpose, dueAt, overdue, events, handling } = request;
  return (
    <li>
      <h3>{ref ?? `${name}, ${birthDate}`}</h3>
      <p className="handling">{handling.text}</p>
      <p>
        <strong className={overdue ? "overdue" : ""}>{say(overdue ? "requests.overdue" : `requests.state.${state}`)}</strong>{" "}
        {say(by === from ? "requests.between" : "requests.betweenBy", { from, to, by })},{" "}
        {say("requests.due", { at: moment(dueAt) })}
        {request.case !== null && <>, {request.case}</>}
      </p>
      <p>{purpose}</p>
      <ol>
        {events.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            {moment(event.at)} {event.by}: {say(`requests.state.${event.kind}`)}
            {event.verdict !== null && <> {say(`requests.verdict.${event.verdict}`)}</>}
            {[event.contact, event.handling, event.reason].filter((text) => text !== null).map((text) => `; ${text}`)}
          </li>
        ))}
      </ol>
      {decides && box === "RECEIVED" && state !== "WITHDRAWN" && <AnswerForm id={id} onAnswered={onChanged} />}
      {decides && box === "SENT" && state === "ASKED" && (
        <button
          type="button"
          onClick={() =>
            void withdraw({ input: { request: id, expectedVersion: events.length } }).then(({ error }) => {
              setFault(error ?? null);
              onChanged();
            })
          }
        >
          {say("requests.withdraw")}
        </button>
      )}
      {fault !== null && <Fault error={fault} />}
    </li>
  );
}
