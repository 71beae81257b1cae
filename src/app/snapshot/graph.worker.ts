/** Worker entry of the graph service: holds the store and the current snapshot. A search lends its scratch to nobody: one question at a time. */
import { workerData } from "node:worker_threads";
import { serveTasks } from "#base/serve-tasks.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";
import { GraphAnswers } from "./graph-answers.ts";
import { graphQuestions } from "./graph-questions.ts";
import type { GraphTask } from "./graph-service.ts";

const { storeConfig, dataDir } = workerData as GraphTask;

interface Opened {
  readonly store: Store;
  readonly answers: GraphAnswers;
}
let opened: Promise<Opened> | undefined;

/** A store that could not be opened is tried again by the next question. */
async function answers(): Promise<GraphAnswers> {
  opened ??= openStore(storeConfig).then((store) => ({ store, answers: new GraphAnswers(store, dataDir) }));
  try {
    return (await opened).answers;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

serveTasks(graphQuestions(answers), async () => (await opened)?.store.close());
