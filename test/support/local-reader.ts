/** The one reader there is without users, who reads everything; each call makes one that has read nothing yet. */
import { LOCAL_ACCESS } from "#model/access.ts";
import type { AppContext } from "#app/context.ts";
import { Reader } from "#app/reader/reader.ts";

export function localReader(context: AppContext): Reader {
  return new Reader(context, LOCAL_ACCESS);
}
