/** Cells by which something is known. One filler in such a column would make one thing of all that have none. */
import { isFiller, isFillerWord } from "#model/fillers.ts";
import { locatorForm } from "#model/natural-key.ts";
import { readWaybill } from "#model/numbers/waybill.ts";
import { isShortened, withoutFraction } from "../spreadsheet.ts";
import { CellProblem, code, filler, label, shortened, text, type CellType } from "./cells.ts";

/** `none` says what is a filler here. */
export function naming(type: CellType<string>, right: string, none = isFillerWord): CellType<string> {
  return {
    ...type,
    read: (cell) => (none(cell) ? filler(right) : type.read(cell)),
    form: `${type.form}; fillers such as N/A are none`,
  };
}

const locatorCell: CellType<string> = {
  read: locatorForm,
  unknown: "",
  form: "text; read in capitals, without blanks, hyphens and an airline before or behind it",
};

export const locator = naming(locatorCell, "the booking's locator", isFiller);
export const badge = naming(text, "the badge's number");
export const badgeCode = naming(code, "the badge's number");
export const staffNumber = naming(text, "the worker's number");
export const company = naming(label, "a company's name");
/** Of whatever carries goods: an air waybill, a courier's own. */
export const shipment = naming(text, "the number on the papers");

const RIGHT = "an air waybill's 11 digits";
const LACKED = {
  CHECK_DIGIT: new CellProblem("AWB_CHECK_DIGIT", `${RIGHT}: it was without its check digit, and read with it`),
  ZERO: new CellProblem("AWB_CHECK_DIGIT", `${RIGHT}: it was without a zero at the beginning, and read with it`),
  EITHER: new CellProblem(
    "AWB_CHECK_DIGIT",
    `${RIGHT}: of ten either a zero at the beginning or the check digit is missing; it is kept as given, and meets the only one that has either number`,
  ),
} as const;

export const waybill: CellType<string> = naming(
  {
    ...text,
    read: (cell) => {
      if (isShortened(cell)) return shortened(RIGHT);
      const whole = withoutFraction(cell);
      const { number, lacked } = readWaybill(whole);
      if (lacked === "") return whole;
      const { code, text: right } = LACKED[lacked];
      return new CellProblem(code, right, { readAs: number });
    },
  },
  "the number on the air waybill",
);
