import { recordsAndWhatTheyAssert } from "./0001-records-and-what-they-assert.ts";
import { linksOfSeveralTimes } from "./0002-links-of-several-times.ts";
import { lessToWrite } from "./0003-less-to-write.ts";
import { foundByEndsAndValues } from "./0004-found-by-ends-and-values.ts";
import { wordsAndTheirCodes } from "./0005-words-and-their-codes.ts";
import { versionsAndFences } from "./0006-versions-and-fences.ts";
import { judgementsAsSaid } from "./0007-judgements-as-said.ts";
import { namesDrawnFromPools } from "./0008-names-drawn-from-pools.ts";

/** In order; the version of a schema is how many of these it has had. Forward only. */
export const MIGRATIONS: readonly string[] = [
  recordsAndWhatTheyAssert,
  linksOfSeveralTimes,
  lessToWrite,
  foundByEndsAndValues,
  wordsAndTheirCodes,
  versionsAndFences,
  judgementsAsSaid,
  namesDrawnFromPools,
];
