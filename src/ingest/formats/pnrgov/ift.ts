/**
 * IFT free text, of which only two kinds are read; the others may tell of meals, health or religion and are not kept.
 *
 *     IFT+4:28::DL+CTCM 447911123456'                      0 4 : 28 other service information   1 on  text
 *     IFT+4:43+TIMOTHY SIMS+2234 MAIN STREET+770 5632891'  0 4 : 43 who pays or sponsors   1 name   2 address   3 phone
 */
import { part, type Segment } from "../edifact/segment.ts";
import type { PnrContact } from "./message.ts";
import { readCtc } from "./ctc.ts";

export interface FreeText {
  readonly contacts: readonly PnrContact[];
  readonly payerName: string;
}

/** Undefined for what is not kept. */
export function decodeIft(segment: Segment): FreeText | undefined {
  const subject = part(segment, 0, 1).trim();
  const texts = segment.elements
    .slice(1)
    .flat()
    .map((components) => components.join(" ").replace(/\s+/g, " ").trim());
  if (subject === "28") {
    const contacts = texts.flatMap((text) => {
      const contact = readCtc(text);
      return contact === undefined ? [] : [contact];
    });
    return contacts.length === 0 ? undefined : { contacts, payerName: "" };
  }
  if (subject !== "43") return undefined;
  const contacts: PnrContact[] = [];
  for (const text of texts.slice(1)) {
    if (text.includes("@")) contacts.push({ type: "EMAIL", value: text });
    else if (/^[+\d][\d ().-]{6,}$/.test(text)) contacts.push({ type: "PHONE", value: text });
    else if (text !== "") contacts.push({ type: "ADDRESS", value: text });
  }
  return { contacts, payerName: texts[0] ?? "" };
}
