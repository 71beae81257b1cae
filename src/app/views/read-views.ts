/** The file that TRAMA_VIEWS names: a JSON list of clearances, the larger first (docs/users.md, "Findings of their own"). */
import { z } from "zod";
import { isInside, type View, viewText } from "#model/users/view.ts";
import { settingsFrom, unusable } from "../settings.ts";
import { CLEARANCE } from "../users/read-users.ts";

const views = z.array(CLEARANCE.omit({ all: true }).transform((clearance): View => ({ all: false, ...clearance })));

/** Throws CONFIG_INVALID, which names the file (`called`), each field that cannot be used, and what would be right. */
export function readViews(text: string, called: string): readonly View[] {
  const read = settingsFrom(views, text, called);
  read.forEach((view, at) => {
    const within = read.findIndex((earlier, i) => i < at && isInside(earlier, view));
    if (within >= 0)
      throw unusable(called, `${at}: it has all that ${within} (${viewText(read[within]!)}) has, and so comes before it`);
  });
  return read;
}
