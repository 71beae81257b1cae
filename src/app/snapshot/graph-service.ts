/** Starts the graph worker when it is first needed, and another after one that died. */
import { Thread, type TaskInput, type TaskValue } from "#base/thread.ts";
import type { StoreConfig } from "#store/port.ts";
import { UNBOUNDED, type Memory } from "../memory.ts";
import type { GraphClient, GraphQuestions } from "./graph-questions.ts";

export interface GraphTask {
  readonly storeConfig: StoreConfig;
  readonly dataDir: string;
}

export class GraphService implements GraphClient {
  readonly #task: GraphTask;
  readonly #memory: Memory;
  #thread: Thread<GraphQuestions> | undefined;
  readonly #closing = new Set<Promise<void>>();

  constructor(task: GraphTask, memory: Memory = UNBOUNDED) {
    this.#task = task;
    this.#memory = memory;
  }

  async ask<Name extends keyof GraphQuestions>(
    question: Name,
    input: TaskInput<GraphQuestions[Name]>,
  ): Promise<TaskValue<GraphQuestions[Name]>> {
    if (this.#thread?.alive === true) return this.#thread.ask(question, input);
    // It is with the first question that it loads what it answers from.
    return this.#memory.during("the graph", () => {
      if (this.#thread?.alive !== true)
        this.#thread = new Thread({ name: "graph", entry: "app/snapshot/graph.worker", workerData: this.#task });
      return this.#thread.ask(question, input);
    });
  }

  /** Of all that it holds, once it has answered what it was asked; what is asked from here on is asked of another. */
  async letGo(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    if (thread === undefined) return;
    const closing = thread.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
    await closing;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#closing, this.#thread?.close()]);
  }
}
