/** Said where a store is asked for that is not there: what is there instead, since most often its name was misspelt. */
import { basename, dirname } from "node:path";
import { didYouMean } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import { storesIn } from "#store/open.ts";

export async function noStore(url: string, dataDir: string, state: "missing" | "empty"): Promise<AppError> {
  if (!url.startsWith("sqlite:"))
    return new AppError("STORE_EMPTY", "the database is empty: nothing was ever ingested into it. Is its name right?");
  const path = url.replace(/^sqlite:/, "");
  let near = "";
  for (const folder of new Set([dirname(path), dataDir])) {
    const names = await storesIn(folder);
    if (names.length > 0) near += ` In ${folder} there is ${names.join(", ")}.`;
  }
  const hint = didYouMean(basename(path), await storesIn(dirname(path)));
  const is =
    state === "missing" ? `there is no store at ${path}` : `the file ${path} is empty: it lost its content, or was never filled`;
  return new AppError(
    state === "missing" ? "STORE_MISSING" : "STORE_EMPTY",
    `${is}.${hint}${near || " There is no other one near."} Only ingest, store restore and serve --demo make one.`,
  );
}
