/** What the data hold for detectors and questions. */
import { checkFirst } from "#app/answers/page.ts";
import type { Needed } from "./needed.ts";

export const InputCoverage: Needed<"InputCoverage"> = {
  airports: ({ airports }, { first }) => {
    checkFirst(first);
    return airports.slice(0, first);
  },
};
