/**
 * Questions that are asked in one turn of the event loop go over to a thread together, and so do their answers: use cases ask for hundreds
 * of small things at once, and each crossing costs more than what is asked.
 */
import { errorOf } from "#base/envelope.ts";
import type { Answer, ReadCall } from "./reader.worker.ts";

/** What one message holds: while some are being answered, others come back already. */
const CALLS_MAX = 64;

interface Waiting {
  readonly call: ReadCall;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export class Gathered {
  readonly #send: (calls: readonly ReadCall[]) => Promise<readonly Answer[]>;
  #waiting: Waiting[] = [];

  /** `send` answers in the order of the calls; what it throws is what each of them is told. */
  constructor(send: (calls: readonly ReadCall[]) => Promise<readonly Answer[]>) {
    this.#send = send;
  }

  ask(call: ReadCall): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ call, resolve, reject }) === 1) process.nextTick(() => this.#flush());
    });
  }

  #flush(): void {
    const asked = this.#waiting;
    this.#waiting = [];
    for (let at = 0; at < asked.length; at += CALLS_MAX) this.#settle(asked.slice(at, at + CALLS_MAX));
  }

  #settle(asked: readonly Waiting[]): void {
    this.#send(asked.map(({ call }) => call)).then(
      (answers) => {
        for (const [i, { call, resolve, reject }] of asked.entries()) {
          const answer = answers[i]!;
          if ("value" in answer) resolve(answer.value);
          else reject(errorOf(answer.failure, { thread: "reading", stage: call.method }));
        }
      },
      (error: unknown) => {
        for (const { reject } of asked) reject(error);
      },
    );
  }
}
