/** What things are called on a screen, and what a person is called who has several identities. */
import { captionOf } from "#model/shown-value.ts";
import type { PropertyName } from "#model/properties.ts";
import { textOf } from "./prop-values.ts";
import { type AnyEntity, isPerson, type Person } from "./visible.ts";

export function labelOf(entity: AnyEntity): string {
  return isPerson(entity) ? personName(entity) : captionOf(entity);
}

/** What they go by; who is known by no name goes by a number. */
export function personName(person: Person): string {
  return person.name || (personNames(person)[0] ?? person.id);
}

export function personNames(person: Person): string[] {
  return [...new Set(person.identities.map(captionOf))].sort();
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
