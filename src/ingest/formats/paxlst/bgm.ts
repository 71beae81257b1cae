/**
 * BGM beginning of message.
 *
 *     BGM+745'        0 what: 745 passengers, 250 crew, 266 flight status, 336 master crew, 655 gate pass
 *     BGM+266+CLOB'   1 status: CLOB close-out with those on board, CLNB with those not on board, XR cancelled reservation, …
 */
import { part, type Segment } from "../edifact/segment.ts";
import type { PaxlstPurpose } from "./message.ts";

export function decodeBgm(segment: Segment): PaxlstPurpose {
  return { code: part(segment, 0), status: part(segment, 1).toUpperCase() };
}

/** In the words of travel.csv. What the purpose of a list says of those on it; undefined: nothing. */
export function statusOf(purpose: PaxlstPurpose): { readonly status: string; readonly boarded: boolean } | undefined {
  if (purpose.status === "CLOB") return { status: "BOARDED", boarded: true };
  if (purpose.status === "CLNB") return { status: "NO_SHOW", boarded: false };
  if (purpose.status === "XR" || purpose.status === "XF") return { status: "OFFLOADED", boarded: false };
  return undefined;
}
