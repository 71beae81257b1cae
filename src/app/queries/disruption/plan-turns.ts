/** Plans and sets of key players take turns, whoever asks: each starts two threads of its own. */
import type { Reader } from "../../reader/reader.ts";
import { Turns } from "../../turns.ts";

const TURNS = new Turns({ runningMax: 2, waitingMax: 8 });

/** OVERLOADED when too many wait already; TIMED_OUT when its turn, or its end, does not come in the reader's time. */
export function inTurn<T>(reader: Reader, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return reader.work.within((signal) => TURNS.take("plans and sets of key players", signal, () => work(signal)));
}
