/**
 * Whoever writes waits until the writer before them is done, or a scan, which may take minutes: after a second of it the operator is told
 * for whom. The database knows whose transaction waits for which (SHOW TRANSACTIONS), and each of ours says whose it is.
 */
import { note } from "#base/warnings.ts";
import type { Reads } from "./connection.ts";

const LOOK_MS = 1_000;
/** In looks. */
const SAID_EVERY = 30;
const BLOCKED = /^Blocked by: \[(.*)\]$/;

export interface Transaction {
  readonly id: string;
  /** `Running`, or `Blocked by: [neo4j-transaction-5]`. */
  readonly status: string;
  /** What `Connection` says of ours. */
  readonly about: { readonly app?: string; readonly work?: string; readonly by?: string };
  readonly ms: number;
}

/** `work` takes the writers' lock first. */
export async function tellingWhoIsBefore<T>(reads: Reads, work: Promise<T>): Promise<T> {
  let looks = 0;
  const timer = setInterval(() => {
    if (looks++ % SAID_EVERY === 0) void tell(reads);
  }, LOOK_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

async function tell(reads: Reads): Promise<void> {
  try {
    const before = whoIsBefore(await reads.read((tx) => tx.rows<Transaction>("read/transactions")));
    if (before !== undefined) note("a write waits for its turn", { before });
  } catch {
    // Whoever may not see transactions, or loses the server meanwhile, waits all the same.
  }
}

/** The one that others wait for and that waits for nobody; of several the oldest. */
export function whoIsBefore(transactions: readonly Transaction[]): string | undefined {
  const waitedFor = new Set(transactions.flatMap(({ status }) => BLOCKED.exec(status)?.[1]?.split(", ") ?? []));
  const [first] = transactions.filter(({ id, status }) => waitedFor.has(id) && !BLOCKED.test(status)).sort((a, b) => b.ms - a.ms);
  if (first === undefined) return undefined;
  const { about, ms } = first;
  const whose = about.app === "trama" ? `a ${about.work} of ${about.by}` : "a transaction of another program";
  return `${whose}, for ${Math.round(ms / 1000)} s`;
}
