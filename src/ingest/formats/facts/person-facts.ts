/**
 * Identities as sources report them (docs/model.md, "Identity and person"). All personal links start at one; nothing here judges who
 * is the same person. Values are normalised so that every record of an identity gives the same ones.
 */
import { isFiller } from "#model/fillers.ts";
import { PART } from "#model/ids.ts";
import { normaliseGivenNames, normaliseName } from "#model/names.ts";
import { documentKey, documentNumber, identityKey, staffKey } from "#model/natural-key.ts";
import type { Kind, PropsOf } from "#model/properties.ts";
import type { EntityFactOf, PropValue } from "#model/record.ts";
import { idTokens, nameTokens, valueTokens } from "#model/search-keys.ts";
import { airportCode } from "#model/station-codes.ts";
import { detach } from "./detach.ts";
import type { ThingFacts } from "./thing-facts.ts";

export interface PersonCells {
  readonly surname: string;
  readonly given_names: string;
  readonly sex: string;
  readonly date_of_birth: string;
  readonly nationality: string;
  readonly document_number: string;
  readonly document_issuer: string;
  /** Of a traveller with a document all the same: only the record key tells them from another on their list (listed-twice.ts). */
  readonly told?: boolean;
}

/** Whether it can be a document's number and is not what people type when there is none. */
export function isDocumentNumber(text: string): boolean {
  return documentNumber(text) !== "" && !isFiller(text);
}

/** `recordKey` tells namesakes without a document apart. */
export function identityFact(things: ThingFacts, person: PersonCells, recordKey: string): EntityFactOf<"Identity"> {
  const surname = name(person.surname, normaliseName);
  const givenNames = name(person.given_names, normaliseGivenNames);
  const document = person.document_number === "" ? "" : documentKey(person.document_issuer, person.document_number);
  const key = identityKey({
    name: `${surname}/${givenNames}`,
    birthDate: person.date_of_birth,
    sex: person.sex,
    nationality: person.nationality,
    document,
    recordKey,
    ...(person.told === true ? { told: true } : {}),
  });
  const intrinsic = known("Identity", {
    surname,
    givenNames,
    dateOfBirth: person.date_of_birth,
    sex: person.sex,
    nationality: person.nationality,
    document,
  });
  return {
    kind: "Identity",
    id: things.minter.entity("Identity", key),
    natural: `${surname}/${givenNames}`,
    intrinsic,
    // Not the document's number: that finds the document, one link away, and would be kept twice.
    tokens: [...nameTokens(surname, givenNames), ...valueTokens(intrinsic)],
  };
}

/** An airport worker by airport and number, in whatever way it is written. `asserted`: what this record says of the worker, if it does. */
export function staffFact(
  things: ThingFacts,
  airport: string,
  staffId: string,
  asserted?: PropsOf<"Identity">,
): EntityFactOf<"Identity"> {
  const key = staffKey(airport, staffId);
  const mention = things.cached(`S${PART}${key}`, () => {
    const staff = detach(key);
    return {
      kind: "Identity",
      id: things.minter.entity("Identity", staff),
      alias: true,
      natural: staff,
      drawnFrom: { pool: things.numberPool("Identity", airportCode(airport), staffId) },
      intrinsic: { staff, airport: staff.slice(0, staff.indexOf(":")) },
      tokens: idTokens(staff, staff.slice(staff.indexOf(":") + 1)),
    };
  });
  return saidOf(mention, asserted);
}

/** A worker whose airport the record does not tell: filled when the source's staff file has that number. */
export function staffAlias(things: ThingFacts, staffId: string, asserted?: PropsOf<"Identity">): EntityFactOf<"Identity"> {
  const upper = staffId.toUpperCase();
  const mention: EntityFactOf<"Identity"> = {
    kind: "Identity",
    id: staffAliasId(things, upper),
    alias: true,
    natural: upper,
    drawnFrom: { pool: staffPool(things, upper) },
    tokens: idTokens(upper),
  };
  return saidOf(mention, asserted);
}

/** What a record says of a worker, if it does, with the tokens that find them by it. */
function saidOf(mention: EntityFactOf<"Identity">, asserted: PropsOf<"Identity"> | undefined): EntityFactOf<"Identity"> {
  if (asserted === undefined) return mention;
  const { surname = "", givenNames = "" } = asserted;
  return { ...mention, asserted, tokens: [...nameTokens(surname, givenNames), ...valueTokens(asserted), ...mention.tokens!] };
}

export function staffAliasId(things: ThingFacts, staffId: string): string {
  return things.aliasId("Identity", `staff${PART}${staffId.toUpperCase()}`);
}

/** Of the numbers of a source's workers, whatever their airport. */
export function staffPool(things: ThingFacts, staffId: string): string {
  return things.numberPool("Identity", `${things.source}${PART}staff`, staffId);
}

/** Names and birth date of a worker, as asserted by a record. */
export function assertedPerson(person: PersonCells): PropsOf<"Identity"> {
  return known("Identity", {
    surname: name(person.surname, normaliseName),
    givenNames: name(person.given_names, normaliseGivenNames),
    dateOfBirth: person.date_of_birth,
    sex: person.sex,
    nationality: person.nationality,
  });
}

/** Only what is known: an absent value means not known (record.ts). `kind` says which names there are. */
export function known<K extends Kind>(
  kind: K,
  props: { readonly [N in keyof PropsOf<K>]: PropsOf<K>[N] | undefined },
): PropsOf<K>;
export function known(_kind: Kind, props: Readonly<Record<string, PropValue | undefined>>): object {
  const kept: Record<string, PropValue> = {};
  for (const key in props) {
    const value = props[key];
    if (value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)) kept[key] = value;
  }
  return kept;
}

const names = new Map<string, string>();

/** Folding names to ASCII is a good part of the cost of a row, and names come again. */
function name(cell: string, normalise: (text: string) => string): string {
  if (cell === "") return "";
  const key = normalise === normaliseName ? cell : `${PART}${cell}`;
  let value = names.get(key);
  if (value === undefined) {
    value = normalise(cell);
    if (names.size >= 20_000) names.clear();
    names.set(detach(key), value);
  }
  return value;
}
