/** Puts what is selected into a case, with the view as it is now: references, no copies. */
import { useState } from "react";
import { type CombinedError, useMutation, useQuery } from "urql";
import { Link } from "wouter";
import { AddToCaseDocument, CasesDocument, OpenCaseDocument, SaveCaseViewDocument } from "../../query/documents.gen.ts";
import type { Session } from "../../session/state.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { routes } from "../routes.ts";

const LISTED = 50;

export function ToCase({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const say = useWords();
  const [{ data }] = useQuery({ query: CasesDocument, variables: { first: LISTED }, requestPolicy: "network-only" });
  const [, open] = useMutation(OpenCaseDocument);
  const [, add] = useMutation(AddToCaseDocument);
  const [, saveView] = useMutation(SaveCaseViewDocument);
  const [chosen, setChosen] = useState("");
  const [title, setTitle] = useState("");
  const [fault, setFault] = useState<CombinedError | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const cases =
    data?.cases.edges.map(({ node }) => node).filter(({ status }) => status === "OPEN" || status === "SUSPENDED") ?? [];
  const { graph, selection } = session;

  const keep = async (): Promise<void> => {
    setFault(null);
    const opened = chosen === "" ? await open({ input: { title: title.trim() } }) : null;
    if (opened?.error !== undefined) return setFault(opened.error);
    const found = opened?.data?.openCase.case ?? cases.find(({ id }) => id === chosen);
    if (found === undefined) return;
    const added = await add({ input: { case: found.id, expectedVersion: found.version, entities: [...selection] } });
    if (added.error !== undefined) return setFault(added.error);
    const saved = await saveView({
      input: {
        case: found.id,
        expectedVersion: added.data!.addToCase.case.version,
        name: say("toCase.view"),
        // The API counts downwards, the canvas upwards.
        nodes: [...graph.positions].map(([id, { x, y }]) => ({ id, x, y: -y, pinned: graph.pinned.has(id) })),
        links: [...graph.links.values()].filter(({ kind }) => kind !== "TIE").map(({ id }) => id),
        hidden: [...graph.hidden],
      },
    });
    if (saved.error !== undefined) return setFault(saved.error);
    setKept(found.id);
  };

  if (kept !== null)
    return (
      <article>
        <p role="status">{say("toCase.done")}</p>
        <p>
          <Link href={routes.case(kept)}>{say("toCase.see")}</Link>
        </p>
        <button type="button" onClick={onClose}>
          {say("ways.close")}
        </button>
      </article>
    );
  return (
    <form
      className="to-case"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{say("toCase.title", { count: selection.size })}</h2>
      {fault !== null && <Fault error={fault} />}
      <label>
        {say("toCase.which")}{" "}
        <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{say("toCase.new")}</option>
          {cases.map(({ id, title: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {chosen === "" && (
        <label>
          {say("cases.newTitle")} <input value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
        </label>
      )}
      <button type="submit" disabled={selection.size === 0 || (chosen === "" && title.trim() === "")}>
        {say("toCase.keep")}
      </button>{" "}
      <button type="button" onClick={onClose}>
        {say("ways.close")}
      </button>
    </form>
  );
}
