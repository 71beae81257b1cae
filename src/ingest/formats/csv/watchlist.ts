/** watchlist.csv: one listed person or document. */
import { known } from "../facts/person-facts.ts";
import { code, date, freeText, label, needed, optional, text } from "./cells.ts";
import { addPerson, NOBODY, personColumns } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const watchlist = csvTable({
  file: "watchlist.csv",
  kind: "WATCHLIST",
  row: "one listed person or document",
  keyOf: "`entry_id`",
  columns: {
    entry_id: needed(text, "the entry's number", "W1"),
    list: optional(code, "which list: LOOKOUT, NATIONAL, SLTD (stolen and lost travel documents), CLEARED, …", "LOOKOUT"),
    ...personColumns,
    reason: optional(freeText, "why", "cash"),
    listed_by: optional(label, "by whom", "PAN-SNA"),
    valid_until: optional(date, "until when", "2027-12-31"),
  },
  key: (row) => row.entry_id,
  assertRow: (row, context) => {
    const { things, out } = context;
    const entry = out.add({
      ...things.numbered("WatchlistEntry", row.entry_id),
      asserted: known("WatchlistEntry", {
        list: row.list,
        reason: row.reason,
        listedBy: row.listed_by,
        validUntil: row.valid_until,
      }),
    });
    // A stolen document is listed without its rightful holder: then no one is.
    const aboutSomeone = [row.surname, row.given_names, row.date_of_birth, row.staff_id, row.phone, row.address].some(
      (cell) => cell !== "",
    );
    if (aboutSomeone) out.link("LISTED_AS", addPerson(context, row, undefined), entry);
    if (row.document_number !== "")
      out.link("LISTED_AS", out.add(things.document(row.document_issuer, row.document_number, "")), entry);
    else if (!aboutSomeone) context.warn("surname", "", NOBODY);
  },
});
