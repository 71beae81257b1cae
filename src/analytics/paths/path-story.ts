/**
 * What a path tells, so that `k` paths tell k things. Two paths tell the same when they lead over the same persons in the same order and
 * what each shares with the next is of the same kinds: another phone of two who share three, another flight of two who flew together
 * nine times, a booking beside its own flight. Things that are evidence by themselves (an incident, a consignment, a company) count each for itself.
 */
import { ENTITY_CODES, type EntityKind } from "#model/kinds.ts";
import { entityCodes, type NumberAt } from "../columns-of.ts";
import type { PlacePath } from "./path-search.ts";
import type { PathView } from "./path-view.ts";

/** Of these any will do: people have many, and meet by several at once. */
const MEANS: ReadonlySet<EntityKind> = new Set<EntityKind>([
  "Booking",
  "Flight",
  "Bag",
  "Contact",
  "TravelDocument",
  "Badge",
  "Shift",
  "Zone",
  "Airport",
  "Uld",
]);

/** A text that two paths share when they tell the same; the ends count as they are, whatever they are. */
export function pathStory(view: PathView, path: PlacePath): string {
  const { places } = path;
  const contactType = entityCodes(view.snapshot, "Contact", "type").codeAt;
  const words = places.map((place, i) => (i === 0 || i === places.length - 1 ? `${place}` : wordOf(view, place, contactType)));
  // Who is on a booking of a flight is on the flight: the way over the booking says nothing more.
  return words.filter((word, i) => word !== "Booking" || (words[i - 1] !== "Flight" && words[i + 1] !== "Flight")).join(" ");
}

function wordOf({ snapshot }: PathView, place: number, contactType: NumberAt): string {
  if (place >= snapshot.nodeCount) return `${place}`;
  const kind = ENTITY_CODES.nameOf(snapshot.kinds[place]!);
  if (kind === "Contact") return `Contact${contactType(place)}`;
  return MEANS.has(kind) ? kind : `${place}`;
}
