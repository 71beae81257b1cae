/**
 * A driver tries for a quarter of a minute to have a connection, which suits work that must get through; whoever reads for somebody who waits
 * does not try so long. Counted are turns of the loop without work under way, not moments of the clock: a process that was busy or stood still
 * has had no chance to begin.
 */
import { AppError } from "#base/errors.ts";

const TURN_MS = 250;
const TURNS_MAX = 14;

/** Runs one attempt of the work, and tells that it is under way. */
export type AtWork = <T>(attempt: () => Promise<T>) => Promise<T>;

/** What `run` gives, or STORE_UNAVAILABLE after three and a half seconds in which no attempt was under way. */
export async function inTime<T>(run: (atWork: AtWork) => Promise<T>): Promise<T> {
  let underWay = 0;
  let idle = 0;
  let timer: NodeJS.Timeout | undefined;
  const given = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      idle = underWay > 0 ? 0 : idle + 1;
      if (idle > TURNS_MAX) reject(new AppError("STORE_UNAVAILABLE", "no connection to the Neo4j server for some seconds"));
    }, TURN_MS);
  });
  const atWork: AtWork = async (attempt) => {
    underWay++;
    try {
      return await attempt();
    } finally {
      underWay--;
    }
  };
  try {
    return await Promise.race([run(atWork), given]);
  } finally {
    clearInterval(timer);
  }
}
