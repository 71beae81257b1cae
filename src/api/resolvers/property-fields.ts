/** The fields that the table of properties gives a kind. What is not in the table has a resolver of its own beside these. */
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { type Kind, propertiesOf } from "#model/properties.ts";
import type { Props } from "#model/record.ts";
import { shownValue, type ShownValue } from "#model/shown-value.ts";

type Fields<S> = Record<string, (source: S) => ShownValue>;

export function entityProperties(kind: EntityKind): Fields<{ readonly props: Props }> {
  return fieldsOf(kind, ({ props }) => props);
}

/** `linkOf`: the link that a source of these fields is of. */
export function linkProperties<S>(kind: LinkKind, linkOf: (source: S) => { readonly props: Props }): Fields<S> {
  return fieldsOf(kind, (source) => linkOf(source).props);
}

function fieldsOf<S>(kind: Kind, propsOf: (source: S) => Props): Fields<S> {
  return Object.fromEntries(
    Object.entries(propertiesOf(kind))
      .filter(([, { shown }]) => shown !== false)
      .map(([name, property]) => [property.shown || name, (source: S) => shownValue(property, propsOf(source)[name])]),
  );
}
