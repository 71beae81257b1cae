/**
 * Starts the graph worker when it is first needed, and another after one that died. Those who do not read everything have one of their own:
 * they wait for what an ingest under way has brought (held-state.ts), and nobody else is to wait for that behind them.
 */
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
  readonly #threads = new Map<"all" | "some", Thread<GraphQuestions>>();
  readonly #closing = new Set<Promise<void>>();

  constructor(task: GraphTask, memory: Memory = UNBOUNDED) {
    this.#task = task;
    this.#memory = memory;
  }

  async ask<Name extends keyof GraphQuestions>(
    question: Name,
    input: TaskInput<GraphQuestions[Name]>,
    ends?: AbortSignal,
  ): Promise<TaskValue<GraphQuestions[Name]>> {
    const reads = input.access.clearance.all ? "all" : "some";
    const options = { signal: ends, outlives: true } as const;
    const thread = this.#alive(reads);
    if (thread !== undefined) return thread.ask(question, input, options);
    // It is with the first question that it loads what it answers from.
    return this.#memory.during("the graph", () => (this.#alive(reads) ?? this.#start(reads)).ask(question, input, options));
  }

  #alive(reads: "all" | "some"): Thread<GraphQuestions> | undefined {
    const thread = this.#threads.get(reads);
    return thread?.alive === true ? thread : undefined;
  }

  #start(reads: "all" | "some"): Thread<GraphQuestions> {
    const thread = new Thread<GraphQuestions>({ name: "graph", entry: "app/snapshot/graph.worker", workerData: this.#task });
    this.#threads.set(reads, thread);
    return thread;
  }

  /** Of all that it holds, once it has answered what it was asked; what is asked from here on is asked of another. */
  async letGo(): Promise<void> {
    const threads = [...this.#threads.values()];
    this.#threads.clear();
    await Promise.all(
      threads.map(async (thread) => {
        const closing = thread.close().finally(() => this.#closing.delete(closing));
        this.#closing.add(closing);
        await closing;
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.#closing, ...[...this.#threads.values()].map((thread) => thread.close())]);
  }
}
