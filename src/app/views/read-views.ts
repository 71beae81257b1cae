/** The file that TRAMA_VIEWS names: a JSON list of clearances, the larger first (docs/users.md, "Findings of their own"). */
import { z } from "zod";
import { AppError } from "#base/errors.ts";
import { isInside, type View, viewText } from "#model/users/view.ts";
import { CLEARANCE } from "../users/read-users.ts";

const views = z.array(CLEARANCE.omit({ all: true }).transform((clearance): View => ({ all: false, ...clearance })));

/** Throws CONFIG_INVALID, which names the file (`called`), each field that cannot be used, and what would be right. */
export function readViews(text: string, called: string): readonly View[] {
  const wrong = (why: string): AppError => new AppError("CONFIG_INVALID", `${called} cannot be used: ${why}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw wrong("it is not JSON");
  }
  const read = views.safeParse(json);
  if (!read.success)
    throw wrong(read.error.issues.map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`).join("; "));
  read.data.forEach((view, at) => {
    const within = read.data.findIndex((earlier, i) => i < at && isInside(earlier, view));
    if (within >= 0)
      throw wrong(`${at}: it has all that ${within} (${viewText(read.data[within]!)}) has, and so comes before it`);
  });
  return read.data;
}
