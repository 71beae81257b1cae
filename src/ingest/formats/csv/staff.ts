/** staff.csv: one airport worker. */
import { staffKey } from "#model/natural-key.ts";
import { parseDate } from "#model/time.ts";
import { assertedPerson, known, staffAliasId, staffFact } from "../facts/person-facts.ts";
import { airport, country, date, documentNumberCell, label, needed, optional, phoneCell, text } from "./cells.ts";
import { addContact } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const staff = csvTable({
  file: "staff.csv",
  kind: "STAFF",
  columns: {
    staff_id: needed(text),
    airport: needed(airport),
    surname: needed(text),
    given_names: optional(text),
    date_of_birth: optional(date),
    employer: optional(label),
    role: optional(label),
    badge_number: optional(text),
    phone: optional(phoneCell),
    email: optional(text),
    address: optional(label),
    document_number: optional(documentNumberCell),
    document_issuer: optional(country),
    employed_from: optional(date),
    employed_to: optional(date),
  },
  key: (row) => staffKey(row.airport, row.staff_id),
  assertRow: (row, context) => {
    const { things, out } = context;
    const asserted = {
      ...assertedPerson({ ...row, sex: "", nationality: "" }),
      ...known({ employer: row.employer, role: row.role, employedFrom: row.employed_from, employedTo: row.employed_to }),
    };
    const worker = out.add({
      ...staffFact(things, row.airport, row.staff_id, asserted),
      aliases: [staffAliasId(things, row.staff_id)],
    });
    const at = parseDate(row.employed_from);
    const until = parseDate(row.employed_to);
    const employer = things.organization(row.employer);
    if (employer !== undefined) {
      out.link("EMPLOYED_BY", worker, out.add(employer), {
        at,
        until,
        props: known({ role: row.role, from: row.employed_from, to: row.employed_to }),
      });
    }
    if (row.badge_number !== "") {
      out.link("HOLDS", worker, out.add(things.badge(row.airport, row.badge_number)), {
        at,
        until,
        props: known({ validFrom: row.employed_from, validTo: row.employed_to }),
      });
    }
    if (row.document_number !== "")
      out.link("HOLDS", worker, out.add(things.document(row.document_issuer, row.document_number, "")));
    addContact(context, worker, { type: "PHONE", column: "phone", cell: row.phone });
    addContact(context, worker, { type: "EMAIL", column: "email", cell: row.email });
    addContact(context, worker, { type: "ADDRESS", column: "address", cell: row.address });
  },
});
