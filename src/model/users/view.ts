/**
 * Views of detection: clearances for which findings are made of what may be read under them, and of nothing else. A finding of all records says
 * something of records that few may read, by what it was compared with and by what is not in it.
 */
import { type Clearance, TLP_LEVELS } from "../handling.ts";

/** One that reads everything is no view of its own: that is what is always made. */
export type View = Clearance & { readonly all: false };

/** By which findings name theirs: `AMBER PAN-SNA HARBOUR,INTEGRITY`, with `-` for no agency and no compartment. */
export function viewText({ tlp, agency, compartments }: View): string {
  return [tlp, agency || "-", [...compartments].sort().join(",") || "-"].join(" ");
}

/** Whether all that `inner` may read may be read with `outer`, whatever is in the store (handling.ts, `mayRead`). */
export function isInside(inner: View, outer: Clearance): boolean {
  if (outer.all) return true;
  return (
    TLP_LEVELS.indexOf(inner.tlp) <= TLP_LEVELS.indexOf(outer.tlp) &&
    (inner.agency === "" || inner.agency === outer.agency) &&
    inner.compartments.every((compartment) => outer.compartments.includes(compartment))
  );
}

/** The first of these that is inside the clearance: the largest, as they are listed. Null where everything may be read, and where none is. */
export function viewOf(views: readonly View[], clearance: Clearance): string | null {
  const own = clearance.all ? undefined : views.find((view) => isInside(view, clearance));
  return own === undefined ? null : viewText(own);
}
