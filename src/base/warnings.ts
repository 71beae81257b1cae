/**
 * What a thread has to say to the operator although its work goes on. It has no log of its own: whoever keeps the process's log listens.
 * Codes only, no message of the system's: those quote paths.
 */
import { BroadcastChannel } from "node:worker_threads";
import type { ErrorCode } from "./errors.ts";

export interface Warning {
  readonly code: ErrorCode;
  /** What the system said: `ENOSPC`. */
  readonly reason: string;
}

const NAME = "trama warnings";

export function warn(code: ErrorCode, cause: unknown): void {
  const channel = new BroadcastChannel(NAME);
  const { code: reason } = cause as NodeJS.ErrnoException;
  channel.postMessage({ code, reason: reason ?? "unknown" } satisfies Warning);
  channel.close();
}

/** Until the function that is handed back is called. Keeps no process alive. */
export function onWarning(listen: (warning: Warning) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event) => listen((event as { data: Warning }).data);
  channel.unref();
  return () => channel.close();
}
