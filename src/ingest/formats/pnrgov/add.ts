/**
 * ADD address.
 *
 *     ADD++702:45 HIGH STREET:SLOUGH:BERKSHIRE::GB:SL1AA:00441753637285'
 *         1 purpose : street : city : state : its name : country : post code : phones and other text
 */
import { composite, type Segment } from "../edifact/segment.ts";
import type { PnrContact } from "./message.ts";

/** Phones stand behind the post code, several in one text, each with the letter of its kind: `H5555555555 W 1 555 555 5555`. */
const PHONE = /(?<![A-Z\d])[HBWMCTP]?\+?\d[\d ().-]{5,24}\d/gi;

export function decodeAdd(segment: Segment): PnrContact[] {
  const cells = composite(segment, 1).map((cell) => cell.replace(/\s+/g, " ").trim());
  const behind = cells.slice(7).join(" ");
  const phones = (behind.match(PHONE) ?? []).map((phone) => phone.replace(/^[A-Z]/i, ""));
  const rest = phones.length === 0 && behind !== "" && !/@|\/\//.test(behind) ? behind : "";
  const address = [cells[1], cells[2], cells[3], cells[4], cells[6], rest, cells[5]].filter(
    (cell) => cell !== undefined && cell !== "",
  );
  const contacts: PnrContact[] = phones.map((value) => ({ type: "PHONE", value }));
  // A country or a town alone is nobody's address.
  if ((cells[1] ?? "") !== "") contacts.push({ type: "ADDRESS", value: address.join(", ") });
  return contacts;
}
