/**
 * What a thread has to say to the operator although its work goes on. It has no log of its own: whoever keeps the process's log listens.
 * Codes and our own words, no message of the system's: those quote paths.
 */
import { BroadcastChannel } from "node:worker_threads";
import { ERRORS, type ErrorCode } from "./errors.ts";

export interface Warning {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

const NAME = "trama warnings";

/** `reason` is what the system said: `ENOSPC`. */
export function warn(code: ErrorCode, cause: unknown): void {
  const { code: reason } = cause as NodeJS.ErrnoException;
  note(ERRORS[code].text, { code, reason: reason ?? "unknown" });
}

/** Of nothing that failed. */
export function note(text: string, fields: Warning["fields"]): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage({ text, fields } satisfies Warning);
  channel.close();
}

/** Until the function that is handed back is called. Keeps no process alive. */
export function onWarning(listen: (warning: Warning) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event) => listen((event as { data: Warning }).data);
  channel.unref();
  return () => channel.close();
}
