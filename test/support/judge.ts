import type { JudgingAct, Store } from "#store/port.ts";
import { T0 } from "./batches.ts";

/** An act on who is who by somebody who knows of all acts before it. */
export async function judge(store: Store, act: Partial<Omit<JudgingAct, "judgedSeq">>): Promise<number> {
  const nothing = { said: [], ruled: [], dropped: [], persons: [], docs: [], at: T0 };
  return store.judge({ ...nothing, ...act, judgedSeq: await store.judgedSeq() });
}
