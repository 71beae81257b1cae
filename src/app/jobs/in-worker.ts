/** A job in a thread of its own: its news as they come, its outcome once the thread has ended and let go of the store. */
import { AppError, ERRORS, type ErrorCode } from "#base/errors.ts";
import { startWorker } from "#base/worker.ts";

/** The last thing a job's thread says. */
export type JobEnd<T> =
  { readonly type: "done"; readonly value: T } | { readonly type: "failed"; readonly code: ErrorCode; readonly text: string };

/** What a job's thread is handed besides its task: 1 in its first place = asked to end. */
export interface Stoppable {
  readonly stopped: Int32Array;
}

/** For a job's thread to ask wherever it may end: throws once it is to. */
export function endIfAsked({ stopped }: Stoppable): void {
  if (Atomics.load(stopped, 0) === 1) throw new AppError("CANCELLED");
}

/** A thread that has not ended by then of its own accord is not going to. */
const GRACE_MS = 30_000;

/**
 * `News`: what the thread may post besides. One that ends without a word has failed. `signal` asks it to end and waits until it has: a
 * thread that is stopped inside the database client takes the whole process with it.
 */
export async function runInWorker<T, News extends { readonly type: string } = never>(
  path: string,
  task: object | null | undefined,
  onNews: (news: News) => void = () => undefined,
  signal?: AbortSignal,
): Promise<T> {
  if (signal?.aborted === true) throw new AppError("CANCELLED");
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const worker = startWorker(path, { workerData: { ...task, stopped } satisfies Stoppable });
  let grace: NodeJS.Timeout | undefined;
  const stop = (): void => {
    Atomics.store(stopped, 0, 1);
    grace = setTimeout(() => void worker.terminate(), GRACE_MS);
  };
  signal?.addEventListener("abort", stop, { once: true });
  return new Promise<T>((resolve, reject) => {
    let end: JobEnd<T> | undefined;
    let cause: unknown;
    worker.on("message", (message: JobEnd<T> | News) => {
      if (message.type === "done" || message.type === "failed") end ??= message as JobEnd<T>;
      else onNews(message as News);
    });
    worker.on("error", (error) => (cause = error));
    worker.on("exit", (code) => {
      clearTimeout(grace);
      signal?.removeEventListener("abort", stop);
      if (end?.type === "done") resolve(end.value);
      else if (end === undefined && signal?.aborted === true) reject(new AppError("CANCELLED"));
      else if (end !== undefined) reject(new AppError(end.code, end.text === ERRORS[end.code].text ? undefined : end.text));
      else reject(new AppError("INTERNAL", `${path} ended with code ${code} and no word`, { cause }));
    });
  });
}
