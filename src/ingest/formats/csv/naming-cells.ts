/** Cells by which something is known. One filler in such a column would make one thing of all that have none. */
import { isFiller, isFillerWord } from "#model/fillers.ts";
import { locatorForm } from "#model/natural-key.ts";
import { code, filler, label, text, type CellType } from "./cells.ts";

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
export const waybill = naming(text, "the number on the air waybill");
