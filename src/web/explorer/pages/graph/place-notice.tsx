/** Says that all but one place is pale, in every way of showing it, and takes that back. */
import type { SessionStore } from "../../session/session-store.ts";
import type { Filter } from "../../session/state.ts";
import { useWords } from "../../words/use-words.tsx";

export function PlaceNotice({ store, filter }: { readonly store: SessionStore; readonly filter: Filter }) {
  const say = useWords();
  if (filter.airports.length === 0) return null;
  return (
    <p className="place-notice">
      <strong role="status">{say("map.only", { place: filter.airports.join(" – ") })}</strong>{" "}
      <button type="button" onClick={() => store.dispatch({ type: "filter", filter: { ...filter, airports: [] } })}>
        {say("map.everywhere")}
      </button>
    </p>
  );
}
