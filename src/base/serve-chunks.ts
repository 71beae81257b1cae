/** A worker's side of the pool: the body of an entry that names its tasks. */
import { parentPort } from "node:worker_threads";
import { assert } from "./assert.ts";
import { isStopped, takeChunks, type ChunkTask } from "./chunks.ts";
import type { ChunkTasks, PoolReply, PoolRequest } from "./worker-pool.ts";

export function serveChunks(tasks: ChunkTasks): void {
  assert(parentPort !== null, "chunks are served in a worker thread");
  const port = parentPort;
  const send = (reply: PoolReply): void => port.postMessage(reply);
  port.on("message", ({ task, input, shared }: PoolRequest) => {
    try {
      const open = tasks[task] as ChunkTask<unknown, unknown> | undefined;
      assert(open !== undefined, `no task is named ${task}`);
      takeChunks(
        shared,
        () => open(input, () => isStopped(shared)),
        (chunk, value) => send({ type: "chunk", chunk, value }),
      );
      send({ type: "idle" });
    } catch (error) {
      send({ type: "failed", error });
    }
  });
}
