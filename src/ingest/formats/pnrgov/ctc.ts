/**
 * Contacts in text, as reservation systems write them: `CTCM 447911123456`, `CTCE STACY..ROE//MAIL.EXAMPLE` (`//` is @, `..` is _, `./`
 * is -). CTCH home, CTCB business, CTCM mobile, CTCP phone, CTCE e-mail, CTCF fax, CTCT the agent's own, CTCR that none is given.
 */
import type { PnrContact } from "./message.ts";

const CODED = /\bCTC([A-Z]?)\b[\s/:-]*(.*)$/s;

/** Undefined when there is none in it, or it is the agent's and not the traveller's. What cannot be read is given as it stands, to be told. */
export function readCtc(text: string): PnrContact | undefined {
  const coded = CODED.exec(text.toUpperCase());
  if (coded === null || coded[1] === "T" || coded[1] === "F") return undefined;
  return contactIn(coded[2]!) ?? (coded[1] === "R" ? undefined : { type: "PHONE", value: coded[2]! });
}

/** What stands behind the code: an e-mail address or a number, with the language behind a slash. */
export function contactIn(text: string): PnrContact | undefined {
  const plain = text.trim().replace(/^\/+/, "");
  const at = plain.includes("@") ? plain.indexOf("@") : plain.indexOf("//");
  if (at > 0) {
    const written = plain.includes("@") ? plain : `${plain.slice(0, at)}@${plain.slice(at + 2)}`;
    const address = written.replace(/\/[A-Z]{2}$/, "").split(/\s/)[0]!;
    return { type: "EMAIL", value: address.replaceAll("..", "_").replaceAll("./", "-") };
  }
  const number = /\+?\d[\d ().-]{5,}/.exec(plain.split("/")[0]!)?.[0];
  return number === undefined ? undefined : { type: "PHONE", value: number.trim() };
}
