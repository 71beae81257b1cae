/** What readers of messages tell of a segment: by its file, its ordinal, and its field, "" for the segment as a whole. */
import type { RejectCode } from "#model/reject.ts";
import type { FileContext } from "./file-context.ts";

export interface SegmentPlace {
  readonly ordinal: number;
  readonly field: string;
}

type Tell = (at: SegmentPlace, code: RejectCode, text: string) => void;

/** `reject` counts what is rejected as read. */
export function segmentReport({ file, report }: FileContext): { readonly warn: Tell; readonly reject: Tell } {
  const problem = ({ ordinal, field }: SegmentPlace, code: RejectCode, text: string) => ({
    ...{ file, line: ordinal, column: field, valueClass: "segment" },
    code,
    text,
  });
  return {
    warn: (at, code, text) => report.warn(problem(at, code, text)),
    reject: (at, code, text) => {
      report.countRead();
      report.reject(problem(at, code, text));
    },
  };
}
