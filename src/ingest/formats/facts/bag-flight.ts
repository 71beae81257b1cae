/** What makes a bag tag one bag: the flight's own key when the bundle tells it, so that sources agree, else the source's name for it. */
import { PART } from "#model/ids.ts";
import type { BundleIndex } from "../bundle-index.ts";

export function bagFlight(index: BundleIndex, flightId: string): string {
  return index.flight(flightId)?.key ?? `local${PART}${flightId}`;
}
