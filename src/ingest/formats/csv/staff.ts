/** staff.csv: one airport worker. */
import { parseDate } from "#model/time.ts";
import { assertedPerson, known, staffAliasId, staffFact, staffPool } from "../facts/person-facts.ts";
import { airport, birthDate, country, date, documentNumberCell, label, needed, optional, phoneCell, text } from "./cells.ts";
import { badge, company, staffNumber } from "./naming-cells.ts";
import { addContact } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const staff = csvTable({
  file: "staff.csv",
  kind: "STAFF",
  row: "one airport worker",
  keyOf: "`airport`, `staff_id`",
  columns: {
    staff_id: needed(staffNumber, "the worker's number at this airport", "S1"),
    airport: needed(airport, "the airport", "PTY"),
    surname: needed(text, "surname or surnames", "Poe"),
    given_names: optional(text, "given names", "Jan"),
    date_of_birth: optional(birthDate, "birth date", "1985-03-04"),
    employer: optional(company, "the company", "Ground Co"),
    role: optional(label, "the work", "LOADER"),
    badge_number: optional(badge, "the access badge", "B1"),
    phone: optional(phoneCell, "private phone", "+999320000002"),
    email: optional(text, "e-mail address", "jan@mail.example"),
    address: optional(label, "home address", "2 Road, Town"),
    document_number: optional(documentNumberCell, "number of a travel or identity document", "PB7654321"),
    document_issuer: optional(country, "the state that issued it", "PAN"),
    employed_from: optional(date, "first day", "2024-01-01"),
    employed_to: optional(date, "last day", "2027-12-31"),
  },
  key: (row) => `${row.airport}:${row.staff_id.toUpperCase()}`,
  assertRow: (row, context) => {
    const { things, out } = context;
    const asserted = {
      ...assertedPerson({ ...row, sex: "", nationality: "" }),
      ...known("Identity", {
        employer: row.employer,
        role: row.role,
        employedFrom: row.employed_from,
        employedTo: row.employed_to,
      }),
    };
    const fact = things.described(staffFact(things, row.airport, row.staff_id, asserted));
    const worker = out.add({
      ...fact,
      aliases: [staffAliasId(things, row.staff_id)],
      claims: [...fact.claims!, { pool: staffPool(things, row.staff_id) }],
    });
    const at = parseDate(row.employed_from);
    const until = parseDate(row.employed_to);
    const employer = things.organization(row.employer);
    if (employer !== undefined) {
      out.link("EMPLOYED_BY", worker, out.add(employer), {
        at,
        until,
        props: known("EMPLOYED_BY", { role: row.role, from: row.employed_from, to: row.employed_to }),
      });
    }
    if (row.badge_number !== "") {
      out.link("HOLDS", worker, out.add(things.described(things.badge(row.airport, row.badge_number))), {
        at,
        until,
        props: known("HOLDS", { validFrom: row.employed_from, validTo: row.employed_to }),
      });
    }
    if (row.document_number !== "")
      out.link("HOLDS", worker, out.add(things.document(row.document_issuer, row.document_number, "")));
    addContact(context, worker, { type: "PHONE", column: "phone", cell: row.phone });
    addContact(context, worker, { type: "EMAIL", column: "email", cell: row.email });
    addContact(context, worker, { type: "ADDRESS", column: "address", cell: row.address });
  },
});
