/**
 * Air waybills however they are written: `020-12345675`, `AWB 020 1234 5675`, `20-12345675` from a spreadsheet that strips zeros, `020-1234567`
 * without the check digit, which follows from the other digits. Ten digits in one run may be either; they stay as they are, and meet
 * whatever has one of the two numbers by its pool (pools.ts).
 */
import { awbDigits } from "../natural-key.ts";
import { numberCore } from "./number-core.ts";

/** `CHECK_DIGIT`, `ZERO`: what was missing and has been put there. `EITHER`: one of them is, and nobody can tell which. */
export interface Waybill {
  readonly number: string;
  readonly lacked: "" | "CHECK_DIGIT" | "ZERO" | "EITHER";
}

const PREFIX = /^(?:M?AWB|AIR ?WAYBILL|GUIA(?: AEREA)?|LTA)(?: ?(?:NUMBER|NUMERO|NUM|NRO|NR|NO)\b)?[^A-Z0-9]*/;
const SERIAL_LENGTH = 7;

/** A number of which it is known that it is an air waybill's. What is none all the same is given back in capitals without blanks. */
export function readWaybill(text: string): Waybill {
  const bare = text.trim().toUpperCase().replace(PREFIX, "");
  const digits = awbDigits(bare);
  if (digits.length < 9 || digits.length > 11 || !/^[\d ./_-]+$/.test(bare)) return { number: otherNumber(text), lacked: "" };
  if (digits.length === 11) return { number: digits, lacked: "" };
  const airline = /^\d+/.exec(bare)![0].length;
  if (digits.length === 9) {
    return airline === 2
      ? { number: withCheckDigit(`0${digits}`), lacked: "CHECK_DIGIT" }
      : { number: otherNumber(text), lacked: "" };
  }
  if (airline === 2) return { number: `0${digits}`, lacked: "ZERO" };
  if (airline === 3 || digits.startsWith("0") || !isChecked(`0${digits}`))
    return { number: withCheckDigit(digits), lacked: "CHECK_DIGIT" };
  return { number: digits, lacked: "EITHER" };
}

/** What a mention of these digits, in whatever way zeros and the check digit are lacking, has in common with the consignment that has the number. */
export function waybillCores(number: string): readonly string[] {
  if (/^\d{11}$/.test(number)) return [...new Set([numberCore(number), numberCore(number.slice(0, -1))])];
  if (/^\d{10}$/.test(number)) return [numberCore(number), numberCore(withCheckDigit(number))];
  return [numberCore(number)];
}

/** Any other number keeps its letters. */
function otherNumber(text: string): string {
  return text.toUpperCase().replace(/\s+/g, "");
}

/** Ten digits and the eleventh. */
function withCheckDigit(ten: string): string {
  return `${ten}${Number(ten.slice(-SERIAL_LENGTH)) % 7}`;
}

function isChecked(eleven: string): boolean {
  return withCheckDigit(eleven.slice(0, -1)) === eleven;
}
