/** What is kept of a state: of it alone, asked once by whoever asks together, and never a failure of somebody else's. */
import { expect, test } from "vitest";
import { Kept } from "#app/reader/kept.ts";

test("is asked once a state and person, however many ask", async () => {
  const kept = new Kept<boolean>(2);
  let asked = 0;
  const ask = (state: string, person: string) => kept.of(state, person, async () => ++asked > 0);
  await Promise.all([ask("1", "a"), ask("1", "a"), ask("1", "b")]);
  await ask("1", "a");
  expect(asked).toBe(2);
});

test("another state asks again, and tells what is so then", async () => {
  const kept = new Kept<boolean>(2);
  expect(await kept.of("1", "a", async () => false)).toBe(false);
  expect(await kept.of("2", "a", async () => true)).toBe(true);
  // Whoever began before is told what was so then, until there were two states since.
  expect(await kept.of("1", "a", async () => true)).toBe(false);
  expect(await kept.of("3", "a", async () => true)).toBe(true);
  expect(await kept.of("1", "a", async () => true)).toBe(true);
});

test("who waited for one that failed asks for themselves, and failures are not kept", async () => {
  const kept = new Kept<boolean>(2);
  const failing = kept.of("1", "a", () => Promise.reject(new Error("out of time")));
  const waiting = kept.of("1", "a", async () => true);
  await expect(failing).rejects.toThrow("out of time");
  expect(await waiting).toBe(true);
  expect(await kept.of("1", "a", async () => true)).toBe(true);
});
