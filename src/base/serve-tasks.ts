/** A worker's own side of thread.ts: the body of an entry that names its tasks. */
import { parentPort } from "node:worker_threads";
import { assert } from "./assert.ts";
import { failureOf, type FromThread, type ToThread } from "./envelope.ts";
import { AppError } from "./errors.ts";
import type { Talk, Task, TaskTable } from "./thread.ts";

/** Does what is asked, one after the other; `letGo` runs when the thread is closed. */
export function serveTasks(tasks: TaskTable, letGo: () => Promise<void> = () => Promise.resolve()): void {
  assert(parentPort !== null, "tasks are served in a worker thread");
  const port = parentPort;
  const send = (message: FromThread): void => port.postMessage(message);

  const answer = async ({ number, task, input, stop }: ToThread & { type: "ask" }): Promise<void> => {
    const talk: Talk<unknown> = {
      tell: (news) => send({ type: "news", number, news }),
      stage: (stage) => send({ type: "stage", number, stage }),
      endIfAsked() {
        if (Atomics.load(stop, 0) === 1) throw new AppError("CANCELLED");
      },
    };
    try {
      assert(Object.hasOwn(tasks, task), `no task is named ${task}`);
      // What nobody wants any more by the time that its turn comes is not begun.
      talk.endIfAsked();
      send({ type: "done", number, value: await (tasks[task] as Task<unknown, unknown, unknown>)(input, talk) });
    } catch (error) {
      send({ type: "failed", number, failure: failureOf(error) });
    }
  };
  const close = async (): Promise<void> => {
    try {
      await letGo();
    } finally {
      port.close();
    }
  };
  let last: Promise<void> = Promise.resolve();
  port.on("message", (message: ToThread) => {
    last = last.then(() => (message.type === "ask" ? answer(message) : close()));
  });
}
