/**
 * FTX free text, of which only bag tags are read.
 *
 *     FTX+BAG+++AF012345:3'   0 what   3 first tag : how many in a row
 */
import { composites, part, type Segment } from "../edifact/segment.ts";
import { tagRun } from "../edifact/tag-run.ts";

export function decodeBagTags(segment: Segment): string[] {
  if (part(segment, 0).trim().toUpperCase() !== "BAG") return [];
  return composites(segment, 3).flatMap(([first = "", count = ""]) => tagRun(first.trim().toUpperCase(), count.trim()));
}
