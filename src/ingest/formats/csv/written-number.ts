/**
 * Numbers as offices write them: `9.900` is nine thousand nine hundred in Panama City's reports and nine point nine in Miami's. What one cell
 * cannot say, the others of its column do: see written-forms.ts.
 *
 *     1,234.50   1.234,50   1 234,50   1'234.50   USD 9900   9.900,00 €   (12.50)   12.50-
 */

/** Which character begins the fraction. */
export type DecimalMark = "." | ",";

export type WrittenNumber =
  | { readonly form: "plain" | "other"; readonly value: string; readonly shows: DecimalMark | null }
  /** One mark with three digits behind it: a fraction if it is the decimal mark, else thousands. */
  | { readonly form: "doubtful"; readonly mark: DecimalMark; readonly whole: string; readonly fraction: string }
  | { readonly form: "negative" | "none" };

const PLAIN = /^\d+(?:\.(?:\d{1,2}|\d{4,}))?$/;
const CURRENCY = String.raw`(?:US\$|R\$|[A-Z]{3}|B\/\.?|S\/\.?|Bs\.?|[$€£¥₡₲])`;
const AROUND = new RegExp(`^${CURRENCY}?\\s*(.*?)\\s*${CURRENCY}?$`, "iu");
const NONE: WrittenNumber = { form: "none" };

/** Of plain digits nothing needs to be judged. */
export function isPlainNumber(cell: string): boolean {
  return PLAIN.test(cell);
}

/** `amount`: a currency may stand beside it. */
export function writtenNumber(cell: string, { amount }: { readonly amount: boolean }): WrittenNumber {
  if (PLAIN.test(cell)) return { form: "plain", value: cell, shows: cell.includes(".") ? "." : null };
  const signed = signOf(cell.trim());
  let text = signed.text;
  // A line end inside the cell is nothing that stands around a number.
  if (amount) text = AROUND.exec(text)?.[1] ?? text;
  const inner = signOf(text);
  text = inner.text.replace(/[\u00a0\u202f\u2009]/g, " ");
  if (!/^[\d.,' ’]*\d[\d.,' ’]*$/.test(text)) return NONE;
  const number = unsigned(text);
  if (number.form === "none" || !(signed.negative || inner.negative)) return number;
  return "value" in number && Number(number.value) === 0 ? number : { form: "negative" };
}

/** Brackets and a minus before or behind say that it is less than nothing; a plus says nothing. */
function signOf(text: string): { readonly text: string; readonly negative: boolean } {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) return { text: bracketed.trim(), negative: true };
  const signed = /^([+\u2212-])\s*(.+)$|^(.+?)\s*([\u2212-])$/.exec(text);
  if (signed === null) return { text, negative: false };
  return { text: signed[2] ?? signed[3]!, negative: signed[1] !== "+" };
}

function unsigned(text: string): WrittenNumber {
  const grouped = /^\d{1,3}(?:([ '’])\d{3})(?:\1\d{3})*(?=[.,]|$)/.exec(text)?.[0];
  if (grouped === undefined) return /[ '’]/.test(text) ? NONE : marked(text);
  const rest = text.slice(grouped.length);
  const whole = grouped.replace(/\D/g, "");
  if (rest === "") return { form: "other", value: whole, shows: null };
  return /^[.,]\d+$/.test(rest) ? { form: "other", value: `${whole}.${rest.slice(1)}`, shows: rest[0] as DecimalMark } : NONE;
}

/** Digits with dots and commas only. */
function marked(text: string): WrittenNumber {
  const last = text[Math.max(text.lastIndexOf("."), text.lastIndexOf(","))] as DecimalMark | undefined;
  if (last === undefined) return { form: "other", value: text, shows: null };
  const other: DecimalMark = last === "." ? "," : ".";
  const pieces = text.split(last);
  const [before, behind] = [pieces.slice(0, -1), pieces.at(-1)!];
  if (text.includes(other)) {
    // The last mark is the decimal one, and the other stands between thousands.
    const whole = before[0]!;
    return before.length === 1 && /^\d{1,3}([.,]\d{3})+$/.test(whole) && /^\d+$/.test(behind)
      ? { form: "other", value: `${whole.replaceAll(other, "")}.${behind}`, shows: last }
      : NONE;
  }
  if (before.length > 1)
    return /^\d{1,3}([.,]\d{3})+$/.test(text) ? { form: "other", value: text.replaceAll(last, ""), shows: other } : NONE;
  const whole = before[0]!;
  if (behind === "") return NONE;
  if (behind.length !== 3 || whole.length > 3 || whole === "" || whole.startsWith("0"))
    return { form: "other", value: `${whole === "" ? "0" : whole}.${behind}`, shows: last };
  return { form: "doubtful", mark: last, whole, fraction: behind };
}
