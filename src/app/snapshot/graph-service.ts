/** Starts the graph worker when it is first needed, passes questions to it, and brings its answers and errors back. */
import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { WorkerExposure } from "#analytics/exposure-survey.ts";
import { AppError, ERRORS, type ErrorCode } from "#base/errors.ts";
import { startWorker } from "#base/worker.ts";
import type { Access } from "#model/access.ts";
import type { StoreConfig } from "#store/port.ts";
import type { GraphClient, PathsQuery, PathsResult } from "./graph-client.ts";

export interface GraphTask {
  readonly storeConfig: StoreConfig;
  readonly dataDir: string;
}

export type GraphQuestion =
  | { readonly ask: "snapshotId"; readonly number: number }
  | { readonly ask: "paths"; readonly number: number; readonly access: Access; readonly query: PathsQuery }
  | { readonly ask: "exposure"; readonly number: number; readonly access: Access; readonly person: string }
  | { readonly ask: "close"; readonly number: number };

export type GraphAnswer =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | {
      readonly number: number;
      readonly ok: false;
      readonly code: ErrorCode;
      readonly text: string;
      readonly extra: Record<string, unknown>;
    };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class GraphService implements GraphClient {
  readonly #task: GraphTask;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(task: GraphTask) {
    this.#task = task;
  }

  snapshotId(): Promise<string> {
    return this.#ask({ ask: "snapshotId", number: ++this.#asked }) as Promise<string>;
  }

  paths(access: Access, query: PathsQuery): Promise<PathsResult> {
    return this.#ask({ ask: "paths", number: ++this.#asked, access, query }) as Promise<PathsResult>;
  }

  exposure(access: Access, person: string): Promise<WorkerExposure | null> {
    return this.#ask({ ask: "exposure", number: ++this.#asked, access, person }) as Promise<WorkerExposure | null>;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    const exited = once(worker, "exit");
    await this.#ask({ ask: "close", number: ++this.#asked });
    // Its last answer let go of the process, which would end here, mid-way, with this wait unsettled.
    worker.ref();
    await exited;
  }

  #ask(question: GraphQuestion): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const worker = (this.#worker ??= this.#start());
      this.#waiting.set(question.number, { resolve, reject });
      // Only an open question keeps the process alive.
      worker.ref();
      worker.postMessage(question);
    });
  }

  #start(): Worker {
    const worker = startWorker("app/snapshot/graph.worker", { workerData: this.#task });
    worker.on("message", (answer: GraphAnswer) => this.#settle(worker, answer));
    let cause: unknown;
    worker.on("error", (error) => (cause = error));
    // A worker that died takes its questions with it; the next one starts another.
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new AppError("INTERNAL", "the graph worker ended", { cause }));
      this.#waiting.clear();
    });
    return worker;
  }

  #settle(worker: Worker, answer: GraphAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) worker.unref();
    if (answer.ok) waiting.resolve(answer.value);
    else
      waiting.reject(
        new AppError(answer.code, answer.text === ERRORS[answer.code].text ? undefined : answer.text, { extra: answer.extra }),
      );
  }
}
