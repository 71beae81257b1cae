/** What to call things on a screen, and the facts of a person that come from several identities. */
import { formatDate, formatTime } from "#model/time.ts";
import type { PropertyName } from "#model/properties.ts";
import type { Props, PropValue } from "#model/record.ts";
import { type AnyEntity, isPerson, nameOf, type Person, textOf, type VisibleEntity } from "../reader/visible.ts";

export function labelOf(entity: AnyEntity): string {
  if (isPerson(entity)) return personName(entity);
  const { props, natural } = entity;
  switch (entity.kind) {
    case "Identity":
      return nameOf(entity);
    case "Flight":
      return words(
        [join("", props, "carrier", "number"), join("–", props, "origin", "destination"), textOf(props, "date")],
        natural,
      );
    case "Incident":
      return words([textOf(props, "kind"), textOf(props, "airport"), dayOf(props)], natural);
    case "Seizure":
      return words(
        [
          textOf(props, "commodity") ?? textOf(props, "kind"),
          textOf(props, "quantity"),
          textOf(props, "unit") ?? textOf(props, "currency"),
        ],
        natural,
      );
    case "Declaration":
      return words([textOf(props, "declaredAmount"), textOf(props, "currency"), dayOf(props)], natural);
    case "Inspection":
      return words([textOf(props, "subject"), textOf(props, "outcome"), dayOf(props)], natural);
    case "Consignment":
      return words([textOf(props, "number"), join("–", props, "origin", "destination")], natural);
    case "Organization":
      return textOf(props, "name") ?? natural;
    case "Contact":
      return textOf(props, "value") ?? natural;
    case "Shift":
      return words([join("/", props, "airport", "zone"), timeText(props.startsAt)], natural);
    case "WatchlistEntry":
      return words([textOf(props, "list"), textOf(props, "reason")], natural);
    default:
      return natural;
  }
}

/** What they go by; who is known by no name goes by a number. */
export function personName(person: Person): string {
  return person.name || (personNames(person)[0] ?? person.id);
}

export function personNames(person: Person): string[] {
  return [...new Set(person.identities.map(nameOf))].sort();
}

/** Every value of a property that the identities have, sorted. */
export function personValues(person: Person, name: PropertyName<"Identity">): string[] {
  return [...new Set(person.identities.map((identity) => textOf(identity.props, name)).filter((value) => value !== null))].sort();
}

export function naturalOf(entity: AnyEntity): string {
  if (!isPerson(entity))
    return entity.kind === "Identity"
      ? (textOf(entity.props, "staff") ?? textOf(entity.props, "document") ?? entity.natural)
      : entity.natural;
  return personValues(entity, "staff")[0] ?? personValues(entity, "document")[0] ?? personName(entity);
}

/** Times are kept as ISO text or as milliseconds; readers get ISO text. */
export function timeText(value: unknown): string | null {
  if (typeof value === "number") return formatTime(value);
  return typeof value === "string" && value !== "" ? value : null;
}

export function timeMs(value: unknown): number | null {
  const ms = typeof value === "number" ? value : typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : ms;
}

export function numberOf<P extends Props>(props: P, name: keyof P & string): number | null {
  const value = props[name];
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : null;
}

export function listOf<P extends Props>(props: P, name: keyof P & string): string[] {
  const value: PropValue | undefined = props[name];
  if (value === undefined || value === "") return [];
  return typeof value === "object" ? [...value] : String(value).split(";");
}

export function atOf(entity: VisibleEntity): number | null {
  return timeMs(entity.props.at);
}

/** The day by the clock of the place; where that is not known, as in stores of before, the day in UTC. */
function dayOf(props: Props): string | null {
  const ms = timeMs(props["at"]);
  return textOf(props, "day") ?? (ms === null ? null : formatDate(ms));
}

function join<P extends Props>(separator: string, props: P, ...names: readonly (keyof P & string)[]): string | null {
  const parts = names.map((name) => textOf(props, name));
  return parts.includes(null) ? null : parts.join(separator);
}

function words(parts: readonly (string | null)[], otherwise: string): string {
  return parts.filter((part) => part !== null).join(" ") || otherwise;
}
