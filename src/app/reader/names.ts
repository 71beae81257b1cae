/** What things are called on a screen, and what a person is called who has several identities. */
import { formatDate } from "#model/time.ts";
import type { PropertyName, PropsOf } from "#model/properties.ts";
import type { Props } from "#model/record.ts";
import { textOf, timeMs, timeText } from "./prop-values.ts";
import { type AnyEntity, isPerson, type Person, type VisibleEntity } from "./visible.ts";

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

/** `GARCIA LOPEZ, ANA MARIA`, or what is known of it. */
export function displayName(props: PropsOf<"Identity">): string {
  return [textOf(props, "surname"), textOf(props, "givenNames")].filter((part) => part !== null).join(", ");
}

/** `GARCIA LOPEZ, ANA MARIA`; the natural form when no name is known. */
export function nameOf(identity: VisibleEntity): string {
  return displayName(identity.props) || identity.natural;
}
