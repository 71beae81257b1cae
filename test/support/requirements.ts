/**
 * What some tests need of the machine: a real Neo4j, a real Chromium. Where it is missing they are reported as skipped, with
 * the reason; with CI set, missing it is a failure. Use: `const neo4j = neo4jForTests(); describe.skipIf(!neo4j.there)(neo4j.title("…"), …)`.
 */
import { existsSync } from "node:fs";
import { test } from "vitest";
import type { StoreConfig } from "#store/port.ts";

export interface Requirement<T> {
  readonly there: boolean;
  /** A suite's title, with the reason when it is skipped. */
  title(text: string): string;
  /** Asserts when it is not there: call it only inside tests that are not skipped. */
  value(): T;
}

/** Where a real Neo4j listens: `TRAMA_TEST_NEO4J` (a bolt:// address) and `TRAMA_TEST_NEO4J_PASSWORD`. Tests empty the database they use. */
export function neo4jForTests(): Requirement<Omit<StoreConfig, "keyCheck">> {
  const url = process.env["TRAMA_TEST_NEO4J"];
  const password = process.env["TRAMA_TEST_NEO4J_PASSWORD"];
  const found = url === undefined || url === "" ? undefined : { url, username: "neo4j", password: password ?? "" };
  return requirement("a real Neo4j", "TRAMA_TEST_NEO4J is not set", found);
}

/** Path of a Chromium: `TRAMA_TEST_CHROMIUM`, else the usual places. */
export function chromiumForTests(): Requirement<string> {
  const named = process.env["TRAMA_TEST_CHROMIUM"];
  const places =
    named !== undefined && named !== "" ? [named] : ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return requirement(
    "a real Chromium",
    "TRAMA_TEST_CHROMIUM is not set",
    places.find((place) => existsSync(place)),
  );
}

function requirement<T>(what: string, reason: string, found: T | undefined): Requirement<T> {
  if (found === undefined && process.env["CI"] === "true") {
    test(`${what} is there`, () => {
      throw new Error(`${reason}: with CI=true this may not be skipped`);
    });
  }
  return {
    there: found !== undefined,
    title: (text) => (found !== undefined ? text : `${text} (skipped: needs ${what}; ${reason})`),
    value() {
      if (found === undefined) throw new Error(`${what} is not there: ${reason}`);
      return found;
    },
  };
}
