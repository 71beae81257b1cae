/** The table twin of the picture: the same things and links, sortable, with the same selection; nothing is in one and not in the other. */
import { useMemo, useState } from "react";
import type { SessionStore } from "../session/session-store.ts";
import type { Visible } from "../session/shown.ts";
import type { Session } from "../session/state.ts";
import { useMoment, useWords } from "../words/use-words.tsx";
import { type ColumnOf, Rows } from "./rows.tsx";
import { timeColumns } from "./time-columns.ts";

export interface TwinTableProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly visible: Visible;
  readonly onLine: (from: string, to: string) => void;
}

export function TwinTable({ store, session, visible, onLine }: TwinTableProps) {
  const say = useWords();
  const moment = useMoment();
  const [tab, setTab] = useState<"things" | "links">("things");
  const linkCounts = useMemo(() => countLinks(visible), [visible]);
  const countOf = ({ id }: { readonly id: string }): number => linkCounts.get(id) ?? 0;
  const { nodes } = session.graph;
  const things: readonly ColumnOf<Visible["nodes"][number]>[] = [
    { key: "name", title: say("table.name"), text: ({ label }) => label },
    { key: "kind", title: say("table.kind"), text: ({ kind }) => say(`kind.${kind}`) },
    { key: "known", title: say("table.known"), text: ({ natural }) => natural },
    { key: "count", title: say("table.count"), text: (node) => String(countOf(node)), order: countOf },
  ];
  const links: readonly ColumnOf<Visible["links"][number]>[] = [
    { key: "from", title: say("table.from"), text: ({ from }) => nodes.get(from)!.label },
    { key: "how", title: say("table.how"), text: ({ kind }) => say(`link.${kind}`) },
    { key: "to", title: say("table.to"), text: ({ to }) => nodes.get(to)!.label },
    ...timeColumns(say, moment),
  ];
  return (
    <section className="twin" aria-label={say("table.caption")}>
      <div className="tabs">
        <button type="button" aria-pressed={tab === "things"} onClick={() => setTab("things")}>
          {say("table.things")} ({visible.nodes.length})
        </button>
        <button type="button" aria-pressed={tab === "links"} onClick={() => setTab("links")}>
          {say("table.links")} ({visible.links.length})
        </button>
      </div>
      {tab === "things" ? (
        <Rows
          key="things"
          caption={say("table.caption")}
          rows={visible.nodes}
          columns={things}
          isChosen={({ id }) => session.selection.has(id)}
          isPale={() => false}
          onChoose={({ id }, more) => store.dispatch({ type: "select", ids: [id], how: more ? "toggle" : "only" })}
        />
      ) : (
        <Rows
          key="links"
          caption={say("table.caption")}
          rows={visible.links}
          columns={links}
          isChosen={({ from, to }) => session.selection.has(from) && session.selection.has(to)}
          isPale={({ faded }) => faded}
          onChoose={({ from, to }) => onLine(from, to)}
        />
      )}
    </section>
  );
}

function countLinks({ links }: Visible): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of links) for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
