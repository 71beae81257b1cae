/** When something was and until when, as every list of dated things has it. */
import type { Say } from "../words/use-words.tsx";
import type { ColumnOf } from "./rows.tsx";

export interface Dated {
  /** ISO 8601; null when it is not known. */
  readonly at: string | null;
  readonly until: string | null;
}

export function timeColumns(say: Say, moment: (iso: string) => string): readonly ColumnOf<Dated>[] {
  return [
    {
      key: "when",
      title: say("table.when"),
      text: ({ at }) => (at === null ? say("table.unknownTime") : moment(at)),
      order: ({ at }) => at ?? "",
    },
    {
      key: "until",
      title: say("table.until"),
      text: ({ until }) => (until === null ? "" : moment(until)),
      order: ({ until }) => until ?? "",
    },
  ];
}
