/**
 * SSR DOCO, the text of it: a visa.
 *
 *     /AMBER HILL GBR/V/12345123/LONDON GBR/14MAR04/USA/I   1 birthplace   2 V visa   3 number   4 issued at   5 on   6 for   7 I: of an infant
 */
import { isDocumentNumber } from "../facts/person-facts.ts";
import { countryCode } from "../paxlst/nat.ts";
import type { PnrDocument } from "./message.ts";

export interface Doco {
  readonly visa: PnrDocument | undefined;
  readonly isInfant: boolean;
}

export function readDoco(text: string): Doco {
  const [, , kind = "", number = "", , , state = "", infant = ""] = text.split("/").map((field) => field.trim().toUpperCase());
  const isVisa = kind === "V" && isDocumentNumber(number);
  return {
    visa: isVisa ? { type: "V", number, issuer: countryCode(state), expiry: "" } : undefined,
    isInfant: infant === "I",
  };
}
