/** Cases: what people keep together while they look into something; open one, or begin one. */
import { useState } from "react";
import { useMutation, useQuery } from "urql";
import { Link, useLocation } from "wouter";
import { CasesDocument, OpenCaseDocument } from "../../query/documents.gen.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { routes } from "../routes.ts";
import "./cases.css";

const PAGE = 50;

export function CasesPage() {
  const say = useWords();
  const moment = useMoment();
  const [, go] = useLocation();
  const [title, setTitle] = useState("");
  const [{ data, error }, again] = useQuery({ query: CasesDocument, variables: { first: PAGE } });
  const [opening, open] = useMutation(OpenCaseDocument);
  const begin = async (): Promise<void> => {
    const answer = await open({ input: { title: title.trim() } });
    const made = answer.data?.openCase.case;
    if (made !== undefined) go(routes.case(made.id));
  };
  return (
    <div className="cases">
      <h1>{say("cases.title")}</h1>
      <p>{say("cases.note")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") void begin();
        }}
      >
        <label>
          {say("cases.newTitle")} <input value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
        </label>{" "}
        <button type="submit" disabled={title.trim() === "" || opening.fetching}>
          {say("cases.open")}
        </button>
      </form>
      {opening.error !== undefined && <Fault error={opening.error} />}
      {error !== undefined && <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />}
      {data === undefined && error === undefined && <p role="status">{say("app.loading")}</p>}
      {data?.cases.totalCount === 0 && <p>{say("cases.none")}</p>}
      <ul className="case-rows">
        {data?.cases.edges.map(({ node }) => (
          <li key={node.id}>
            <Link href={routes.case(node.id)}>{node.title}</Link>{" "}
            <span className="quiet">
              {say(`case.status.${node.status}`)} · {node.assignee ?? say("case.nobody")} · {node.openedBy},{" "}
              {moment(node.openedAt)}
            </span>
          </li>
        ))}
      </ul>
      {data?.cases.pageInfo.hasNextPage === true && (
        <p className="quiet">{say("cases.more", { count: data.cases.totalCount })}</p>
      )}
    </div>
  );
}
