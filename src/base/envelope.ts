/**
 * What crosses between threads, in one form for all of them: a task that is asked, stages and news while it runs, a value or a failure.
 * An AppError goes over as it is. Of any other error goes over what it was and where, as names of types, functions and files of the
 * program, and never its message: messages quote values, and values may be personal.
 */
import { types } from "node:util";
import { AppError, ERRORS, type ErrorCode } from "./errors.ts";

export type ToThread =
  | { readonly type: "ask"; readonly number: number; readonly task: string; readonly input: unknown; readonly stop: Int32Array }
  /** After what was asked before it: let go of everything and end. */
  | { readonly type: "close" };

export type FromThread =
  /** The task has come so far: a failure, and a death too, is told with it. */
  | { readonly type: "stage"; readonly number: number; readonly stage: string }
  | { readonly type: "news"; readonly number: number; readonly news: unknown }
  | { readonly type: "done"; readonly number: number; readonly value: unknown }
  | { readonly type: "failed"; readonly number: number; readonly failure: Failure };

export interface Failure {
  readonly code: ErrorCode;
  /** Null: what the table says of the code, or, of an unexpected error, what and where it was. */
  readonly text: string | null;
  readonly extra: Readonly<Record<string, unknown>>;
  /** Of an unexpected error, or of what caused the AppError. */
  readonly trace: Trace | null;
}

/** `TypeError at formatTime (model/time.js:12)`, and the calls it came by, innermost first. */
export interface Trace {
  readonly what: string;
  readonly frames: readonly string[];
}

/** A thread as errors name it, and how far it was: `detection`, `ties`. */
export interface ThreadState {
  readonly thread: string;
  readonly stage: string | null;
}

const FRAMES_MAX = 20;

export function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) return { code: "INTERNAL", text: null, extra: {}, trace: traceOf(error) };
  const { code, message, extra, cause } = error;
  const text = message === ERRORS[code].text ? null : message;
  return { code, text, extra, trace: cause === undefined ? null : traceOf(cause) };
}

/** The failure as an error of this side, whose cause has the place on that side. */
export function errorOf({ code, text, extra, trace }: Failure, state: ThreadState): AppError {
  if (trace === null) return new AppError(code, text ?? undefined, { extra });
  const cause = threadFailed(state, `failed: ${trace.what}`, trace.frames);
  const detail = text ?? (code === "INTERNAL" ? cause.message : undefined);
  return new AppError(code, detail, { cause, extra });
}

/** Of a thread that ended with its task open: with the error that nobody caught in it, or none. */
export function deathOf(state: ThreadState, exitCode: number, uncaught: unknown): AppError {
  const trace = uncaught === undefined ? null : traceOf(uncaught);
  const what =
    codeOf(uncaught) === "ERR_WORKER_OUT_OF_MEMORY"
      ? "ran out of memory"
      : trace === null
        ? `ended with code ${exitCode} and no word`
        : `ended by an error that nobody caught: ${trace.what}`;
  const cause = threadFailed(state, what, trace?.frames ?? []);
  return new AppError("INTERNAL", cause.message, { cause });
}

function threadFailed({ thread, stage }: ThreadState, what: string, frames: readonly string[]): Error {
  const error = new Error(`the ${thread} thread${stage === null ? "" : `, at ${stage},`} ${what}`);
  error.stack = [`Error: ${error.message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n");
  return error;
}

/** What an error is and where it comes from, without a word of its message. */
export function traceOf(error: unknown): Trace {
  if (!types.isNativeError(error) && !(error instanceof Error)) return { what: `a thrown ${typeof error}`, frames: [] };
  const code = codeOf(error);
  const name = /^\w+$/.test(error.name) ? error.name : "Error";
  const frames = framesOf(error);
  const what = [name, ...(code === undefined ? [] : [code]), ...frames.slice(0, 1).map((frame) => `at ${frame}`)].join(" ");
  return { what, frames };
}

/** `ENOSPC`, `ERR_MODULE_NOT_FOUND`. */
function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : undefined;
}

const FRAME = /^ {4}at (?:(?:async )?(?:new )?([\w$.<>#]+)(?: \[as [\w$]+\])? \()?(?:file:\/\/)?([^()]+?):(\d+):\d+\)?$/;

/** Only what follows the message, which may have lines that look like calls. */
function framesOf({ stack, message }: Error): string[] {
  const head = stack?.indexOf(message) ?? -1;
  if (stack === undefined || head < 0) return [];
  const frames = stack
    .slice(head + message.length)
    .split("\n")
    .flatMap((line) => {
      const [, name, file, row] = FRAME.exec(line) ?? [];
      if (file === undefined) return [];
      const place = `${fileInProgram(file)}:${row}`;
      return name === undefined ? place : `${name} (${place})`;
    });
  return frames.slice(0, FRAMES_MAX);
}

/** A path below the program or a package of it; where that lies on the machine is nobody's business. */
function fileInProgram(path: string): string {
  if (path.startsWith("node:")) return path;
  const below = /.*\/(?:(node_modules\/.*)|(?:dist|src)\/(.*))$/.exec(path);
  return below?.[1] ?? below?.[2] ?? path.slice(path.lastIndexOf("/") + 1);
}
