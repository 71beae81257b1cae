/** communications.csv: one lawful call record or address-book entry. */
import { PART } from "#model/ids.ts";
import { formatTime } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
import { contactFact, phoneNumber } from "../facts/contact-facts.ts";
import { known } from "../facts/person-facts.ts";
import { CellProblem, count, type CellType, label, needed, oneOf, optional, text, time } from "./cells.ts";
import { csvTable } from "./table.ts";

const phone: CellType<string> = {
  read: (cell) => phoneNumber(cell) ?? new CellProblem("BAD_CONTACT", "a phone number of 7 to 15 digits, best as +50761234567"),
  unknown: "",
  form: "a phone number of 7 to 15 digits, best as +50761234567",
};

export const communications = csvTable({
  file: "communications.csv",
  kind: "COMMUNICATION",
  row: "one lawful call record or entry of an address book",
  keyOf: "`from`, `to`, `at`",
  columns: {
    from: needed(phone, "who called", "+999320000001"),
    to: needed(phone, "whom", "+999320000002"),
    at: optional(time, "when", "2026-11-20T12:00:00Z"),
    kind: optional(oneOf(wordsOf("CommunicationKind")), "what it is", "CALL"),
    duration_s: optional(count, "how long, in seconds", "61"),
    incident_id: optional(text, "the incident it belongs to", "I1"),
    legal_authority: optional(label, "on what legal ground it is held", "court order 1"),
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
      props: known("CONTACTED", {
        kind: row.kind,
        durationS: row.duration_s,
        incident: row.incident_id,
        legalAuthority: row.legal_authority,
      }),
    });
  },
});
