/**
 * What detection proposes, to be gone through by keyboard: move, open, decide, and the next one on which nobody has decided is open. The list
 * stands still while a finding is open, whatever another decides meanwhile: what is decided on is what is read.
 */
import { type KeyboardEvent, useState } from "react";
import { useQuery } from "urql";
import { type FindingRowFragment, FindingsDocument, LatestRunsDocument } from "../../query/documents.gen.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { type Decided, decisionOf, keyOf } from "./decision-keys.ts";
import { Filters } from "./filters.tsx";
import { FindingView } from "./finding-view.tsx";
import "./findings.css";
import { FindingsList } from "./findings-list.tsx";
import { useLastLooked } from "./last-looked.ts";
import { filterOf, useView, type View } from "./view.ts";

const PAGE = 25;

export function FindingsPage() {
  const say = useWords();
  const [view, setView] = useView();
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [asking, setAsking] = useState<Decided | null>(null);
  const [focusing, setFocusing] = useState(0);
  const [told, setTold] = useState("");
  const since = useSince(view);
  const [{ data, error, fetching }, again] = useQuery({
    query: FindingsDocument,
    variables: { filter: filterOf(view), since: since.at, order: view.order, first: PAGE, after: view.after.at(-1) ?? null },
    pause: !since.known,
  });
  const page = data?.findings;
  const rows = page?.edges.map(({ node }) => node) ?? [];
  const here = rows.find(({ id }) => id === current) ?? rows[0];

  const goTo = (id: string): void => {
    setCurrent(id);
    setFocusing((count) => count + 1);
    if (opened === null) return;
    setOpened(id);
    setAsking(null);
  };
  const open = (id: string): void => {
    setCurrent(id);
    setOpened(id);
    setAsking(null);
  };
  const close = (): void => {
    setOpened(null);
    setAsking(null);
    setFocusing((count) => count + 1);
  };
  const change = (part: Partial<View>): void => {
    setView(part);
    setOpened(null);
    setAsking(null);
    setCurrent(null);
  };
  const decided = (title: string, review: Decided): void => {
    const next = nextUndecided(rows, opened);
    setTold(say("findings.decided", { title, review: say(`review.${review}`), next: next === undefined ? "none" : "one" }));
    if (next === undefined) return close();
    open(next.id);
    setFocusing((count) => count + 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key === null || here === undefined) return;
    const inList = event.target instanceof Element && event.target.closest(".finding-rows") !== null;
    const by = key === "j" || (inList && key === "ArrowDown") ? 1 : key === "k" || (inList && key === "ArrowUp") ? -1 : 0;
    const decision = decisionOf(key);
    if (by !== 0) goTo((rows[rows.indexOf(here) + by] ?? here).id);
    else if (opened !== null && decision !== null) setAsking(decision);
    else if (opened !== null && key === "Escape") close();
    else return;
    event.preventDefault();
  };

  return (
    <div className="findings-page" onKeyDown={onKeyDown}>
      <div className="findings-head">
        <h1>{say("findings.title")}</h1>
        <p>{say("findings.note")}</p>
      </div>
      <Filters view={view} onChange={change} />
      <p className="told" role="status">
        {told}
      </p>
      {error !== undefined && <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />}
      <div className="findings-body">
        <div className="findings-side">
          <p className="quiet">
            {page !== undefined && say("findings.count", { count: page.totalCount })} · {say("findings.keys")}
          </p>
          {page === undefined && fetching && <p role="status">{say("app.loading")}</p>}
          {page?.totalCount === 0 && <p>{say("findings.empty")}</p>}
          <FindingsList
            rows={rows}
            current={here?.id}
            opened={opened}
            focusing={focusing}
            label={say("findings.title")}
            onOpen={open}
          />
          {page !== undefined && page.totalCount > PAGE && (
            <nav className="pages" aria-label={say("findings.title")}>
              <button type="button" disabled={view.after.length === 0} onClick={() => change({ after: view.after.slice(0, -1) })}>
                {say("findings.previous")}
              </button>
              <span>
                {say("findings.page", {
                  from: view.after.length * PAGE + 1,
                  to: view.after.length * PAGE + rows.length,
                  total: page.totalCount,
                })}
              </span>
              <button
                type="button"
                disabled={!page.pageInfo.hasNextPage}
                onClick={() => change({ after: [...view.after, page.pageInfo.endCursor ?? ""] })}
              >
                {say("findings.next")}
              </button>
            </nav>
          )}
        </div>
        <div className="findings-opened">
          {opened === null ? (
            <p className="note">{say("findings.choose")}</p>
          ) : (
            <FindingView key={opened} id={opened} asking={asking} onAsk={setAsking} onDecided={decided} onClose={close} />
          )}
        </div>
      </div>
    </div>
  );
}

/** The next in the list on which nobody has decided, from its beginning again where none follows. */
function nextUndecided(rows: readonly FindingRowFragment[], decided: string | null): FindingRowFragment | undefined {
  const at = rows.findIndex(({ id }) => id === decided);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find(({ review }) => review === "NEW");
}

/** Since when news is asked for; not known before it is known when the last run ended. */
function useSince({ news }: View): { readonly known: boolean; readonly at: string | null } {
  const looked = useLastLooked();
  const [{ data, error }] = useQuery({ query: LatestRunsDocument, pause: news !== "run" });
  if (news !== "run") return { known: true, at: news === "looked" ? looked : null };
  const done = data?.runs.edges.find(({ node }) => node.status === "DONE");
  return { known: data !== undefined || error !== undefined, at: done?.node.finishedAt ?? null };
}
