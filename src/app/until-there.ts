/** A service that is started together with its database, or before it, waits for it; anything else that is wrong is told at once. */
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "#base/errors.ts";

const AGAIN_MS = 1_000;
/** In tries. */
const SAID_EVERY = 30;

/** `say` is told when the waiting begins, every half a minute of it, and when it ends. */
export async function untilThere<T>(open: () => Promise<T>, say: (text: string) => void, againMs = AGAIN_MS): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      const opened = await open();
      if (tries > 0) say("the store is there");
      return opened;
    } catch (error) {
      if (!(error instanceof AppError && error.code === "STORE_UNAVAILABLE")) throw error;
      if (tries % SAID_EVERY === 0) say(`waiting for the store: ${error.message}`);
      await pause(againMs);
    }
  }
}
