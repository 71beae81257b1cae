/** Starts the graph worker when it is first needed, and another after one that died. */
import { Thread, type TaskInput, type TaskValue } from "#base/thread.ts";
import type { StoreConfig } from "#store/port.ts";
import type { GraphClient, GraphQuestions } from "./graph-questions.ts";

export interface GraphTask {
  readonly storeConfig: StoreConfig;
  readonly dataDir: string;
}

export class GraphService implements GraphClient {
  readonly #task: GraphTask;
  #thread: Thread<GraphQuestions> | undefined;

  constructor(task: GraphTask) {
    this.#task = task;
  }

  ask<Name extends keyof GraphQuestions>(
    question: Name,
    input: TaskInput<GraphQuestions[Name]>,
  ): Promise<TaskValue<GraphQuestions[Name]>> {
    if (this.#thread?.alive !== true)
      this.#thread = new Thread({ name: "graph", entry: "app/snapshot/graph.worker", workerData: this.#task });
    return this.#thread.ask(question, input);
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }
}
