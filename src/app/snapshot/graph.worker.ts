/** Worker entry of the graph client: holds the store and the current snapshot, answers one question at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { AppError, ERRORS } from "#base/errors.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";
import { GraphAnswers } from "./graph-answers.ts";
import type { GraphAnswer, GraphQuestion, GraphTask } from "./graph-service.ts";

const task = workerData as GraphTask;
const port = parentPort!;

interface Opened {
  readonly store: Store;
  readonly answers: GraphAnswers;
}
let opened: Promise<Opened> | undefined;

/** A store that could not be opened is tried again by the next question. */
async function open(): Promise<Opened> {
  opened ??= openStore(task.storeConfig).then((store) => ({ store, answers: new GraphAnswers(store, task.dataDir) }));
  try {
    return await opened;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

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
    // Where it happened stays on this side, and of that no more than names of functions: messages may quote values.
    if (!(error instanceof AppError)) console.error(`graph worker: ${placeOf(error)}`);
    const { code, message, extra } = known;
    port.postMessage({ number, ok: false, code, text: message || ERRORS[code].text, extra } satisfies GraphAnswer);
  }
  if (question.ask === "close") port.close();
}

async function answer(question: GraphQuestion): Promise<unknown> {
  if (question.ask === "close") {
    await (await opened)?.store.close();
    return null;
  }
  const { answers } = await open();
  if (question.ask === "exposure") return answers.exposure(question.access, question.person);
  return question.ask === "snapshotId" ? answers.snapshotId() : answers.paths(question.access, question.query);
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return [error.name, ...frames].join("\n");
}
