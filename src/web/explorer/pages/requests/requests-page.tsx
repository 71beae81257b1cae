/** What agencies ask each other: what waits for an answer first. Whoever was asked sees what their own records come to, and answers themselves. */
import { useState } from "react";
import { useQuery } from "urql";
import { RequestsDocument } from "../../query/documents.gen.ts";
import { useMay } from "../../panel/use-may.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { AskForm } from "./ask-form.tsx";
import { OneRequest } from "./one-request.tsx";
import "./requests.css";

const PAGE = 25;
const BOXES = [null, "RECEIVED", "SENT"] as const;

export function RequestsPage() {
  const say = useWords();
  const decides = useMay("DECIDE") === true;
  const [box, choose] = useState<(typeof BOXES)[number]>(null);
  const [after, goOn] = useState<string | null>(null);
  const [{ data, error, fetching }, again] = useQuery({
    query: RequestsDocument,
    variables: { filter: { box }, first: PAGE, after },
  });
  const anew = (): void => again({ requestPolicy: "network-only" });
  const found = data?.requests;
  return (
    <div className="requests">
      <h1>{say("requests.title")}</h1>
      <p className="quiet">{say("requests.note")}</p>
      {decides && <AskForm onAsked={anew} />}
      <h2>{say("requests.list")}</h2>
      <label>
        {say("requests.box")}{" "}
        <select
          value={box ?? ""}
          onChange={({ target }) => {
            goOn(null);
            choose(BOXES.find((one) => one === target.value) ?? null);
          }}
        >
          {BOXES.map((one) => (
            <option key={one ?? ""} value={one ?? ""}>
              {say(`requests.box.${one ?? "ALL"}`)}
            </option>
          ))}
        </select>
      </label>
      {error !== undefined && <Fault error={error} onAgain={anew} />}
      {fetching && found === undefined && <p role="status">{say("app.loading")}</p>}
      {found !== undefined && (
        <>
          <p className="quiet" role="status">
            {say("requests.found", { count: found.totalCount })}
          </p>
          <ul className="request-list">
            {found.edges.map(({ node }) => (
              <OneRequest key={node.id} request={node} decides={decides} onChanged={anew} />
            ))}
          </ul>
          {after !== null && (
            <button type="button" onClick={() => goOn(null)}>
              {say("requests.first")}
            </button>
          )}
          {found.pageInfo.hasNextPage && (
            <button type="button" onClick={() => goOn(found.pageInfo.endCursor ?? null)}>
              {say("requests.more")}
            </button>
          )}
        </>
      )}
    </div>
  );
}
