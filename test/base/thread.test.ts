/** Every way a thread's task can end, and what its caller is told: the thread, the stage and the place, and never a value. */
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { traceOf } from "#base/envelope.ts";
import { AppError } from "#base/errors.ts";
import { Thread, type AskOptions, type Task } from "#base/thread.ts";

const SECRET = "GARCIA";
type Tasks = Record<string, Task<unknown, unknown, string>>;

let opened: Thread<Tasks>[] = [];

function open(): { thread: Thread<Tasks>; letGo: Int32Array } {
  const letGo = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Thread<Tasks>({
    name: "test",
    entry: "../test/base/fixtures/thread.worker",
    workerData: { secret: SECRET, letGo },
    resourceLimits: { maxOldGenerationSizeMb: 24 },
  });
  opened.push(thread);
  return { thread, letGo };
}

afterEach(async () => {
  await Promise.all(opened.map((thread) => thread.end()));
  opened = [];
});

async function failure(
  thread: Thread<Tasks>,
  task: string,
  options: AskOptions<string> & { input?: unknown } = {},
): Promise<AppError> {
  const { input = null, ...rest } = options;
  const error: unknown = await thread.ask(task, input, rest).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  const { message, cause, stack, extra } = error as AppError;
  expect([message, stack, (cause as Error | undefined)?.stack, JSON.stringify(extra)].join("\n")).not.toContain(SECRET);
  return error as AppError;
}

const PLACE = "formatBadly (thread.worker.js:10)";

describe("a thread", () => {
  it("answers, and tells what happens meanwhile", async () => {
    const { thread } = open();
    const news: string[] = [];
    expect(await thread.ask("doubles", 21, { onNews: (told) => news.push(told) })).toBe(42);
    expect(news).toEqual(["half way"]);
  });

  it("hands over an AppError as it is: code, status, text and what else it says", async () => {
    const { thread } = open();
    const known = await failure(thread, "throwsApp");
    expect(known).toMatchObject({ code: "AMBIGUOUS_REF", status: 409, message: "two fit", extra: { candidates: ["a", "b"] } });
    expect(known.cause).toBeUndefined();
    const plain = await failure(thread, "throwsPlainApp");
    expect([plain.code, plain.message]).toEqual(["STORE_CORRUPT", "The store is damaged."]);
    expect(String(plain.cause)).toMatch(/^Error: the test thread, at throwsPlainApp, failed: RangeError at /);
  });

  it("says of any other error what and where it was, at which stage, without its message", async () => {
    const { thread } = open();
    const error = await failure(thread, "throwsType");
    expect([error.code, error.message]).toEqual(["INTERNAL", `the test thread, at second, failed: TypeError at ${PLACE}`]);
    expect((error.cause as Error).stack!.split("\n").slice(0, 3)).toEqual([
      `Error: ${error.message}`,
      `    at ${PLACE}`,
      expect.stringMatching(/^ {4}at .*throwsType \(thread\.worker\.js:\d+\)$/),
    ]);
    expect((await failure(thread, "throwsText")).message).toBe("the test thread, at throwsText, failed: a thrown string");
    const odd = await failure(thread, "answersFunction");
    expect(odd.message).toMatch(/^the test thread, at answersFunction, failed: DataCloneError/);
    expect((await failure(thread, "noSuchTask")).message).toContain("the test thread, at noSuchTask, failed: ");
    expect(await thread.ask("doubles", 4)).toBe(8);
  });

  it.each([
    ["exits", "the test thread, at leaving, ended with code 7 and no word"],
    ["throwsLater", `the test thread, at waiting, ended by an error that nobody caught: TypeError at ${PLACE}`],
    ["hoards", "the test thread, at hoarding, ran out of memory"],
  ])("that %s says what it died of, to all that wait, and is no longer alive", async (task, message) => {
    const { thread } = open();
    const waits = failure(thread, task);
    const behind = failure(thread, "doubles");
    expect((await waits).message).toBe(message);
    expect(await waits).toMatchObject({ code: "INTERNAL", cause: { message } });
    expect((await behind).message).toBe(message.replace(/at \w+,/, "at doubles,"));
    expect(thread.alive).toBe(false);
    expect((await failure(thread, "doubles")).code).toBe("INTERNAL");
    await thread.close();
  });

  it("that cannot be started says why", async () => {
    const thread = new Thread<Tasks>({ name: "test", entry: "base/no-such.worker" });
    const error = await failure(thread, "doubles");
    expect(error.message).toMatch(
      /^the test thread, at doubles, ended by an error that nobody caught: Error [A-Z_]*MODULE_NOT_FOUND/,
    );
  });

  it("ends a task that is cancelled, before it begins and in the middle", async () => {
    const { thread } = open();
    const begun = new Int32Array(new SharedArrayBuffer(4));
    expect((await failure(thread, "untilAsked", { input: begun, signal: AbortSignal.abort() })).code).toBe("CANCELLED");
    expect(begun[0]).toBe(0);
    const abort = new AbortController();
    const onNews = (): void => abort.abort();
    expect((await failure(thread, "untilAsked", { input: begun, signal: abort.signal, onNews })).code).toBe("CANCELLED");
    expect([begun[0], thread.alive]).toEqual([1, true]);
  });

  it("does not begin what nobody wants any more when its turn comes, and outlives what does not end when asked to", async () => {
    const { thread } = open();
    const begun = new Int32Array(new SharedArrayBuffer(8));
    const gate = new Int32Array(begun.buffer, 4);
    const first = thread.ask("blocks", begun);
    const gone = new AbortController();
    const behind = failure(thread, "untilAsked", { input: begun, signal: gone.signal, outlives: true });
    gone.abort();
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    expect(await first).toBe("blocked");
    expect((await behind).code).toBe("CANCELLED");
    expect(begun[0], "one began").toBe(1);
    expect(await thread.ask("doubles", 2)).toBe(4);
  });

  it("fails what its caller cannot hear", async () => {
    const { thread } = open();
    const onNews = (): void => {
      throw new Error("not now");
    };
    await expect(thread.ask("doubles", 1, { onNews })).rejects.toThrow("not now");
    expect(await thread.ask("doubles", 1)).toBe(2);
  });

  it("lets go once, after what was asked before it was closed", async () => {
    const { thread, letGo } = open();
    const last = thread.ask("doubles", 3);
    await thread.close();
    expect([await last, letGo[0], thread.alive]).toEqual([6, 1, false]);
    await thread.close();
    await setImmediate();
    expect(letGo[0]).toBe(1);
  });
});

describe("the trace of an error", () => {
  it("has no line of the message, even one that looks like a call, and none when the message was changed", () => {
    const error = new Error("one\n    at SECRET (/home/SECRET/dist/a.js:1:1)");
    expect(JSON.stringify(traceOf(error))).not.toContain("SECRET");
    expect(traceOf(error).frames.length).toBeGreaterThan(0);
    error.message = "two";
    expect(traceOf(error)).toEqual({ what: "Error", frames: [] });
  });

  it("names codes of the system, and no name that is no name", () => {
    const error = Object.assign(new Error("no space left on /home/SECRET"), { code: "ENOSPC", name: "SECRET is full" });
    expect(traceOf(error).what).toMatch(/^Error ENOSPC at /);
    expect(traceOf(Object.assign(new Error("x"), { code: "SECRET value" })).what).not.toContain("SECRET");
  });
});
