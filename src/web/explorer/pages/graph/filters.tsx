/** What is drawn, listed and counted: by kind of thing and of link, and by how many neighbours a thing has here. */
import type { SessionStore } from "../../session/session-store.ts";
import { type Filter, type Graph, NO_FILTER } from "../../session/state.ts";
import { useWords } from "../../words/use-words.tsx";

export function Filters({ store, graph }: { readonly store: SessionStore; readonly graph: Graph }) {
  const say = useWords();
  const { filter } = graph;
  const set = (part: Partial<Filter>): void => store.dispatch({ type: "filter", filter: { ...filter, ...part } });
  return (
    <details className="graph-filters">
      <summary>{say("filter.title")}</summary>
      <div>
        <fieldset>
          <legend>{say("filter.kinds")}</legend>
          {countKinds(graph.nodes.values()).map(([kind, count]) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!filter.nodeKinds.has(kind)}
                onChange={() => set({ nodeKinds: toggled(filter.nodeKinds, kind) })}
              />
              {say(`kind.${kind}`)} ({count})
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{say("filter.links")}</legend>
          {countKinds(graph.links.values()).map(([kind, count]) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!filter.linkKinds.has(kind)}
                onChange={() => set({ linkKinds: toggled(filter.linkKinds, kind) })}
              />
              {say(`link.${kind}`)} ({count})
            </label>
          ))}
        </fieldset>
        <label>
          {say("filter.neighbours")}{" "}
          <input
            type="number"
            min={0}
            max={99}
            value={filter.neighboursMin}
            onChange={({ target }) => set({ neighboursMin: Math.max(0, target.valueAsNumber || 0) })}
          />
        </label>
        <button type="button" onClick={() => store.dispatch({ type: "filter", filter: NO_FILTER })}>
          {say("filter.clear")}
        </button>
      </div>
    </details>
  );
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function countKinds<K extends string>(all: Iterable<{ readonly kind: K }>): readonly (readonly [K, number])[] {
  const counts = new Map<K, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
