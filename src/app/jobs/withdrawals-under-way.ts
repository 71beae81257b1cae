/**
 * Withdrawals that have begun and not ended. Which they are lands with the first step of each, so that one whose process was killed is
 * found, and done to its end, by the next service on the store, and by the next ingest or detection before it begins.
 */
import { nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { DocWrite, Store, StoredDoc } from "#store/port.ts";
import type { AppContext } from "../context.ts";
import { untilUnchanged } from "../until-unchanged.ts";
import { whileLeased } from "./while-leased.ts";

const ID = "withdrawals";
const AGAIN_MS = 30_000;

type Context = Pick<AppContext, "store" | "logger" | "resolutions">;

/** Held by whoever withdraws this source. */
export function withdrawalLease(source: string): string {
  return `withdrawal of ${source}`;
}

/** Withdraws the source, with `said` in its first step, and works out who is who without it. */
export async function withdrawToTheEnd(
  context: Context,
  source: string,
  said: readonly DocWrite[] = [],
): Promise<{ records: number; seq: number }> {
  const { store, resolutions } = context;
  return whileLeased(context, [withdrawalLease(source)], async () => {
    const withdrawn = await untilUnchanged(async () => {
      const mark = await markOf(store, (sources) => new Set(sources).add(source));
      return store.withdrawSource(source, nowMs(), [...said, ...mark]);
    });
    await store.rest();
    await resolutions.whole();
    await untilUnchanged(async () =>
      store.putDocs(await markOf(store, (sources) => new Set(sources.filter((other) => other !== source)))),
    );
    return withdrawn;
  });
}

/** Does to their end those that nobody is at any more. False while there are others. */
export async function finishWithdrawals(context: Context): Promise<boolean> {
  const { store, logger } = context;
  const sources = sourcesIn(await known(store));
  const leases = sources.length === 0 ? [] : await store.leases(sources.map(withdrawalLease));
  for (const [i, source] of sources.entries()) {
    if (leases[i]!.held) continue;
    const { records } = await withdrawToTheEnd(context, source);
    logger.info({ source, records }, "withdrawal that was cut off is done");
  }
  return !leases.some(({ held }) => held);
}

/** For a service, once it is open: tried again while others are at one, or what it needs is not to be had. The end it gives back stops that. */
export function finishInBackground(context: Context): () => void {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const look = async (): Promise<void> => {
    const done = await finishWithdrawals(context).catch((error: unknown) => {
      const code = error instanceof AppError ? error.code : "INTERNAL";
      if (!ended) context.logger.warn({ code }, "a withdrawal that was cut off could not be done to its end yet");
      return false;
    });
    if (!done && !ended) timer = setTimeout(() => void look(), AGAIN_MS).unref();
  };
  void look();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

/** What is to be written so that these are the sources; nothing where they are. */
async function markOf(store: Store, change: (sources: readonly string[]) => ReadonlySet<string>): Promise<DocWrite[]> {
  const doc = await known(store);
  const sources = sourcesIn(doc);
  const withdrawing = [...change(sources)];
  if (withdrawing.join("\n") === sources.join("\n")) return [];
  const body = { withdrawing };
  return [
    doc === undefined
      ? { collection: "settings", append: [{ id: ID, sort: ID, refs: [], body }] }
      : { collection: "settings", replace: [{ ...doc, body }] },
  ];
}

async function known(store: Store): Promise<StoredDoc<"settings"> | undefined> {
  return (await store.docs("settings", [ID]))[0];
}

function sourcesIn(doc: StoredDoc<"settings"> | undefined): readonly string[] {
  return doc !== undefined && "withdrawing" in doc.body ? doc.body.withdrawing : [];
}
