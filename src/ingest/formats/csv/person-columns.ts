/** The columns that files about people have in common, and what rows that have them assert of a person. */
import type { ContactType, LinkKind } from "#model/kinds.ts";
import { contactFact, isFillerContact } from "../facts/contact-facts.ts";
import { assertedPerson, identityFact, staffAlias, staffFact, type PersonCells } from "../facts/person-facts.ts";
import { documentKey } from "#model/natural-key.ts";
import { PART } from "#model/ids.ts";
import { CellProblem, birthDate, country, documentNumberCell, label, optional, phoneCell, sexCell, text } from "./cells.ts";
import { staffNumber } from "./naming-cells.ts";
import type { Refusal, RowContext } from "./table.ts";

export const personColumns = {
  surname: optional(text, "surname or surnames", "Roe"),
  given_names: optional(text, "given names", "Ana"),
  sex: optional(sexCell, "sex, as in the document", "F"),
  date_of_birth: optional(birthDate, "birth date", "1990-01-02"),
  nationality: optional(country, "nationality", "PAN"),
  document_number: optional(documentNumberCell, "number of a document", "PA1234567"),
  document_issuer: optional(country, "the state that issued it", "PAN"),
  staff_id: optional(staffNumber, "the number of an airport worker: then the row is about that worker", ""),
  phone: optional(phoneCell, "phone", "+999320000001"),
  address: optional(label, "address", "1 Road, Town"),
} as const;

export interface PersonRow extends PersonCells {
  readonly staff_id: string;
  readonly phone: string;
  readonly address: string;
}

const PERSON_CELLS = Object.keys(personColumns) as (keyof PersonRow)[];

/** Any of the cells will do: of a victim without papers often no more is known than sex and nationality. */
export function namesSomeone(row: PersonRow): boolean {
  return PERSON_CELLS.some((cell) => row[cell] !== "");
}

export const NOBODY = new CellProblem("PERSON_MISSING", `at least one of ${PERSON_CELLS.join(", ")}`);

export function refuseNobody(row: PersonRow): Refusal | undefined {
  return namesSomeone(row) ? undefined : { column: "surname", valueClass: "empty", problem: NOBODY };
}

/** The person part of a record key. Sex and nationality are part of it only where they are all there is. */
export function personKey(row: PersonRow): string {
  const document = row.document_number === "" ? "" : documentKey(row.document_issuer, row.document_number);
  if (row.staff_id !== "") return `staff ${row.staff_id}`;
  if (document !== "") return `document ${document}`;
  const known = [row.surname, row.given_names, row.date_of_birth, row.phone, row.address];
  const cells = known.some((cell) => cell !== "") ? known : [...known, row.sex, row.nationality, row.document_issuer];
  return cells.join(PART);
}

/**
 * Adds the person of a row with what they hold and use; gives back the identity's index. `airport`: where a staff number counts;
 * undefined when the row does not tell, which leaves the worker to be found by the source's staff file.
 */
export function addPerson(context: RowContext, row: PersonRow, airport: string | undefined): number {
  const { things, out, keyHash } = context;
  let identity: number;
  if (row.staff_id === "") identity = out.add(identityFact(things, row, keyHash));
  else {
    const known = assertedPerson(row);
    const asserted = Object.keys(known).length === 0 ? undefined : known;
    const atAirport = airport !== undefined && airport !== "";
    identity = out.add(
      atAirport ? staffFact(things, airport, row.staff_id, asserted) : staffAlias(things, row.staff_id, asserted),
    );
  }
  if (row.document_number !== "")
    out.link("HOLDS", identity, out.add(things.document(row.document_issuer, row.document_number, "")));
  addContact(context, identity, { type: "PHONE", column: "phone", cell: row.phone });
  addContact(context, identity, { type: "ADDRESS", column: "address", cell: row.address });
  return identity;
}

export interface ContactCell {
  readonly type: ContactType;
  readonly column: string;
  readonly cell: string;
  readonly link?: LinkKind;
}

const RIGHT: Record<ContactType, string> = {
  PHONE: "a phone number of 7 to 15 digits, best as +50761234567",
  EMAIL: "an e-mail address",
  ADDRESS: "an address with letters or digits",
  PAYMENT_CARD: "a payment token",
  IP: "an IP address",
};

/** Links someone or something to a contact; a cell that cannot be one is a warning. */
export function addContact(context: RowContext, owner: number, contact: ContactCell): void {
  if (contact.cell === "") return;
  const fact = contactFact(context.things, contact.type, contact.cell);
  if (fact === undefined) {
    const code = isFillerContact(contact.type, contact.cell) ? "FILLER" : "BAD_CONTACT";
    context.warn(contact.column, contact.cell, new CellProblem(code, RIGHT[contact.type]));
  } else context.out.link(contact.link ?? "USES", owner, context.out.add(fact));
}
