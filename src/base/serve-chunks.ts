/** The body of a pool worker's entry: its tasks are done chunk by chunk, and each chunk's value is news. */
import { isStopped, takeChunks, type ChunkTask } from "./chunks.ts";
import { serveTasks } from "./serve-tasks.ts";
import type { Task } from "./thread.ts";
import type { ChunkNews, ChunkShare, ChunkTasks } from "./worker-pool.ts";

export function serveChunks(tasks: ChunkTasks): void {
  serveTasks(
    Object.fromEntries(Object.entries(tasks).map(([name, open]) => [name, shareOf(open as ChunkTask<unknown, unknown>)])),
  );
}

/** One thread's share of a job. */
function shareOf(open: ChunkTask<unknown, unknown>): Task<ChunkShare, null, ChunkNews> {
  return ({ input, shared }, talk) => {
    takeChunks(
      shared,
      () => open(input, () => isStopped(shared)),
      (chunk, value) => talk.tell({ chunk, value }),
    );
    return null;
  };
}
