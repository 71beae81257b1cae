/**
 * FOP form of payment.
 *
 *     FOP+CC::800.00:AX:372395XXXXX9581:0318'   each element   form : : amount : card company : number : expiry
 *         CC card, CA cash, CK cheque, MS other (then what it is may follow: FOP+MS+CC:…), GR government, VO voucher
 */
import { normaliseName } from "#model/names.ts";
import { composites, type Segment } from "../edifact/segment.ts";
import type { PnrPayment } from "./message.ts";

const FORMS: ReadonlyMap<string, string> = new Map([
  ["CC", "CARD"],
  ["CA", "CASH"],
  ["VO", "VOUCHER"],
  ["VC", "VOUCHER"],
  ["FF", "MILES"],
]);
/** First six and last four: what may be shown of a card's number, and tells most cards apart. */
const DIGITS_SHOWN = 10;

export interface Fop {
  readonly payments: readonly PnrPayment[];
  /** A full card number stood there; it is not in what is given back. */
  readonly wasFull: boolean;
  /** The segment without it. */
  readonly raw: string;
}

export function decodeFop(segment: Segment): Fop {
  const payments: PnrPayment[] = [];
  let { raw } = segment;
  let wasFull = false;
  for (const [code = "", , , company = "", number = "", expiry = ""] of composites(segment, 0)) {
    const form = code.trim().toUpperCase();
    if (form === "") continue;
    const given = number.replace(/[\s-]/g, "").toUpperCase();
    const full = /^\d{12,19}$/.test(given);
    const shown = full ? masked(given) : given;
    if (full) {
      wasFull = true;
      raw = raw.replace(number, shown);
    }
    const issuer = company.trim().toUpperCase() || "-";
    const card = form === "CC" && shown !== "" ? [issuer, shown, expiry.trim()].join(" ").trim() : "";
    payments.push({ form: FORMS.get(form) ?? "OTHER", card, payer: "" });
  }
  return { payments: payments.length > 1 ? payments.filter((payment) => payment.form !== "OTHER") : payments, wasFull, raw };
}

/**
 * What tells a card from others; "" where too little of it is shown. Of the last four digits there are ten thousand, so that some thousand
 * bookings have them in common by chance: those name a card only together with expiry and payer.
 */
export function cardToken({ card, payer }: PnrPayment): string {
  const [company = "", number = "", expiry = ""] = card.split(" ");
  const shown = number.replace(/\D/g, "").length;
  const isMasked = /X{3}|\*{3}/.test(number);
  if (number !== "" && (!isMasked || shown >= DIGITS_SHOWN)) return card;
  const holder = normaliseName(payer);
  return shown >= 4 && expiry !== "" && holder !== "" ? `${company} ${number} ${expiry} ${holder}` : "";
}

function masked(number: string): string {
  return `${number.slice(0, 6)}${"X".repeat(number.length - DIGITS_SHOWN)}${number.slice(-4)}`;
}
