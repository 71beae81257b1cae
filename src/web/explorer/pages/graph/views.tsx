/** Ways in which one view is shown: the picture, the table, the map, the timeline. Which one is in the address, so that a link can lead to it. */
import { useSearchParams } from "wouter";
import { drawsGraphs } from "../../canvas/draws-graphs.ts";
import { useWords } from "../../words/use-words.tsx";
import { SHOWN_AS } from "../routes.ts";

const VIEWS = ["picture", "table", "map", "timeline"] as const;
export type View = (typeof VIEWS)[number];

/** Null as long as nobody has chosen. */
export function useView(): readonly [View | null, (view: View) => void] {
  const [params, setParams] = useSearchParams();
  const named = params.get(SHOWN_AS);
  const choose = (view: View): void => setParams({ [SHOWN_AS]: view }, { replace: true });
  return [VIEWS.find((view) => view === named) ?? null, choose];
}

export function Views({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const say = useWords();
  const there = drawsGraphs() ? VIEWS : VIEWS.filter((one) => one !== "picture");
  return (
    <span className="views" role="group" aria-label={say("graph.views")}>
      {there.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
          {say(`graph.${one}`)}
        </button>
      ))}
    </span>
  );
}
