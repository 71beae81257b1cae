/** Files to save: what is in one is made when it is asked for. */
import { handlingOf } from "./evidence.ts";
import type { Needed } from "./needed.ts";

export const ExportFile: Needed<"ExportFile"> = {
  text: (file) => file.text(),
  handling: ({ handling }) => handlingOf(handling),
};
