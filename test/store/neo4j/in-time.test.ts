/** Who reads waits for a connection for some seconds, and for an answer as long as it takes. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTime } from "#store/neo4j/in-time.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is never begun is given up after some seconds, and not before", async () => {
  let ended: unknown;
  const waiting = inTime(() => new Promise<never>(() => {})).catch((error: unknown) => (ended = error));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(ended).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await waiting).toMatchObject({ code: "STORE_UNAVAILABLE", status: 503 });
});

test("what is under way is waited for, attempt after attempt", async () => {
  const long = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 60_000));
  const working = inTime(async (atWork) => {
    await atWork(() => long(1));
    // The driver pauses and tries again.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return atWork(() => long(2));
  });
  await vi.advanceTimersByTimeAsync(130_000);
  expect(await working).toBe(2);
});

test("an attempt that failed counts no more as under way", async () => {
  const working = inTime(async (atWork) => {
    await atWork(() => Promise.reject(new Error("gone"))).catch(() => undefined);
    return new Promise<never>(() => {});
  }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await working).toMatchObject({ code: "STORE_UNAVAILABLE" });
});
