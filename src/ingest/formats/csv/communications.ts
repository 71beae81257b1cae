/** communications.csv: one lawful call record or address-book entry. */
import { PART } from "#model/ids.ts";
import { formatTime } from "#model/time.ts";
import { contactFact, phoneNumber } from "../facts/contact-facts.ts";
import { known } from "../facts/person-facts.ts";
import { CellProblem, type CellType, label, needed, number, oneOf, optional, text, time } from "./cells.ts";
import { csvTable } from "./table.ts";

const phone: CellType<string> = {
  read: (cell) => phoneNumber(cell) ?? new CellProblem("BAD_CONTACT", "a phone number of 7 to 15 digits, best as +50761234567"),
  unknown: "",
};

export const communications = csvTable({
  file: "communications.csv",
  kind: "COMMUNICATION",
  columns: {
    from: needed(phone),
    to: needed(phone),
    at: optional(time),
    kind: optional(oneOf(["CALL", "MESSAGE", "ADDRESS_BOOK"])),
    duration_s: optional(number),
    incident_id: optional(text),
    legal_authority: optional(label),
  },
  key: (row) => [row.from, row.to, row.at === undefined ? "" : formatTime(row.at)].join(PART),
  assertRow: (row, { things, keyHash, out }) => {
    const from = out.add(contactFact(things, "PHONE", row.from)!);
    const to = out.add(contactFact(things, "PHONE", row.to)!);
    // Named, so that an incident that no file has told of yet is missed.
    if (row.incident_id !== "") out.add(things.incident(row.incident_id));
    out.link("CONTACTED", from, to, {
      discriminator: keyHash,
      at: row.at,
      props: known({ kind: row.kind, durationS: row.duration_s, incident: row.incident_id, legalAuthority: row.legal_authority }),
    });
  },
});
