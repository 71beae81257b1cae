/** What reading one file of a bundle needs of the whole. */
import type { FileMapping } from "./csv/mapping/mapping.ts";
import type { IdMinter } from "#model/ids.ts";
import type { BundleIndex } from "./bundle-index.ts";
import type { ThingFacts } from "./facts/thing-facts.ts";
import type { ReportSink } from "./report-sink.ts";
import type { RowHandling } from "./row-handling.ts";

export interface FileContext {
  readonly file: string;
  readonly minter: IdMinter;
  readonly things: ThingFacts;
  readonly index: BundleIndex;
  readonly handling: RowHandling;
  readonly report: ReportSink;
  /** How another's file is one of the bundle's; left out = it is one. */
  readonly mapping?: FileMapping;
}
