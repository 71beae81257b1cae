/** A job in a thread of its own: its news as they come, its outcome once the thread has ended and let go of the store. */
import { AppError, ERRORS, type ErrorCode } from "#base/errors.ts";
import { startWorker } from "#base/worker.ts";

/** The last thing a job's thread says. */
export type JobEnd<T> =
  { readonly type: "done"; readonly value: T } | { readonly type: "failed"; readonly code: ErrorCode; readonly text: string };

/** `News`: what the thread may post besides. One that ends without a word has failed; `signal` ends it where it stands. */
export async function runInWorker<T, News extends { readonly type: string } = never>(
  path: string,
  workerData: unknown,
  onNews: (news: News) => void = () => undefined,
  signal?: AbortSignal,
): Promise<T> {
  const worker = startWorker(path, { workerData });
  const stop = (): void => void worker.terminate();
  if (signal?.aborted === true) stop();
  else signal?.addEventListener("abort", stop, { once: true });
  return new Promise<T>((resolve, reject) => {
    let end: JobEnd<T> | undefined;
    let cause: unknown;
    worker.on("message", (message: JobEnd<T> | News) => {
      if (message.type === "done" || message.type === "failed") end ??= message as JobEnd<T>;
      else onNews(message as News);
    });
    worker.on("error", (error) => (cause = error));
    worker.on("exit", (code) => {
      signal?.removeEventListener("abort", stop);
      if (end?.type === "done") resolve(end.value);
      else if (end === undefined && signal?.aborted === true) reject(new AppError("CANCELLED"));
      else if (end !== undefined) reject(new AppError(end.code, end.text === ERRORS[end.code].text ? undefined : end.text));
      else reject(new AppError("INTERNAL", `${path} ended with code ${code} and no word`, { cause }));
    });
  });
}
