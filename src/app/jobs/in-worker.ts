/** A job in a thread of its own: its news as they come, its outcome once the thread has ended and let go of the store. */
import { Thread, type AskOptions, type TaskInput, type TaskNews, type TaskTable, type TaskValue } from "#base/thread.ts";

interface Job<Tasks extends TaskTable, Name extends keyof Tasks> extends AskOptions<TaskNews<Tasks[Name]>> {
  /** Path of the worker's entry below src/ without suffix. */
  readonly entry: string;
  /** The one task that the entry serves; the thread has its name. */
  readonly task: Name;
  readonly input: TaskInput<Tasks[Name]>;
}

export async function runInWorker<Tasks extends TaskTable, Name extends keyof Tasks & string>(
  job: Job<Tasks, Name>,
): Promise<TaskValue<Tasks[Name]>> {
  const { entry, task, input, ...options } = job;
  const thread = new Thread<Tasks>({ name: task, entry });
  try {
    return await thread.ask(task, input, options);
  } finally {
    await thread.close();
  }
}
