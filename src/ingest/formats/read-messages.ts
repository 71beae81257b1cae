/** A file of UN/EDIFACT messages → record drafts. UNH says what each message is, so that a file may hold passenger lists and bookings. */
import type { RecordDraft } from "#model/record.ts";
import type { FileContext } from "./file-context.ts";
import { readPaxlstRecords } from "./paxlst/read-records.ts";
import { PnrgovFile } from "./pnrgov/pnrgov-file.ts";
import { preparedAt } from "./pnrgov/unb.ts";

export interface Dated {
  readonly drafts: RecordDraft[];
  /** When what holds them was made, ms since 1970; undefined: as the bundle says. */
  readonly exportedAt: number | undefined;
}

export async function* readMessages(pieces: AsyncIterable<string>, context: FileContext): AsyncGenerator<Dated> {
  const bookings = new PnrgovFile(context);
  let pushedAt: number | undefined;
  let pushes: Dated[] = [];
  // Of a booking the latest push counts, and what of it is late comes when it was made, not when it is read.
  const take = (): void => {
    const drafts = bookings.take();
    if (drafts.length > 0) pushes.push({ drafts, exportedAt: pushedAt });
  };
  const lists = readPaxlstRecords(pieces, context, (segment) => {
    bookings.read(segment);
    if (segment.tag !== "UNB") return;
    take();
    pushedAt = preparedAt(segment);
  });
  for await (const drafts of lists) {
    yield { drafts, exportedAt: undefined };
    take();
    yield* pushes;
    pushes = [];
  }
  bookings.finish();
  take();
  yield* pushes;
}
