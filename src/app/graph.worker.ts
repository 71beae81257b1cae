/** Worker entry of the graph client: holds the store and the current snapshot, answers one question at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { AppError, ERRORS } from "#base/errors.ts";
import { openStore } from "#store/open.ts";
import { GraphAnswers } from "./graph-answers.ts";
import type { GraphAnswer, GraphQuestion, GraphTask } from "./graph-service.ts";

const task = workerData as GraphTask;
const port = parentPort!;
const opening = openStore(task.storeConfig).then((store) => ({ store, answers: new GraphAnswers(store, task.dataDir) }));
// Whoever asks is told; without a question nobody needs to know yet.
opening.catch(() => undefined);

/** One after the other: a search lends its scratch to nobody, and a rebuild serves all that wait for it. */
let last: Promise<void> = Promise.resolve();
port.on("message", (question: GraphQuestion) => {
  last = last.then(() => respond(question));
});

async function respond(question: GraphQuestion): Promise<void> {
  const { number } = question;
  try {
    port.postMessage({ number, ok: true, value: await answer(question) } satisfies GraphAnswer);
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError("INTERNAL", undefined, { cause: error });
    // The cause stays on this side: errors of drivers do not cross threads whole.
    if (!(error instanceof AppError)) console.error(error);
    const { code, message, extra } = known;
    port.postMessage({ number, ok: false, code, text: message || ERRORS[code].text, extra } satisfies GraphAnswer);
  }
  if (question.ask === "close") port.close();
}

async function answer(question: GraphQuestion): Promise<unknown> {
  if (question.ask === "close") {
    const { store } = await opening.catch(() => ({ store: undefined }));
    await store?.close();
    return null;
  }
  const { answers } = await opening;
  if (question.ask === "exposure") return answers.exposure(question.access, question.person);
  return question.ask === "snapshotId" ? answers.snapshotId() : answers.paths(question.access, question.query);
}
