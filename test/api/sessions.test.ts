/** How long a browser stays signed in. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Sessions } from "#api/gate/sessions.ts";
import type { User } from "#model/users/user.ts";

const MINUTE = 60_000;
const user: User = {
  name: "eva",
  tokenSha256: null,
  roles: ["analyst"],
  clearance: { all: false, tlp: "GREEN", agency: "", compartments: [] },
  self: [],
};

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] }));
afterEach(() => void vi.useRealTimers());

function begun(by = (): User | undefined => user): {
  sessions: Sessions;
  asked: { headers: { cookie: string } };
  ended: () => number;
} {
  const sessions = new Sessions(false);
  let times = 0;
  sessions.onEnd(() => void times++);
  const cookie = sessions.begin(user, { user: by }, { purpose: "a test", case: null }).split(";")[0]!;
  return { sessions, asked: { headers: { cookie } }, ended: () => times };
}

test("half an hour without a question, and what is open is told within a second or two", () => {
  const { sessions, asked, ended } = begun();
  vi.advanceTimersByTime(29 * MINUTE);
  expect(sessions.of(asked)?.user.name).toBe("eva");
  vi.advanceTimersByTime(29 * MINUTE);
  // That something stays open is no question.
  expect(sessions.peek(asked)?.user.name).toBe("eva");
  expect(ended()).toBe(0);
  vi.advanceTimersByTime(MINUTE + 2_000);
  expect(ended()).toBe(1);
  expect(sessions.of(asked)).toBeUndefined();
  sessions.close();
});

test("never longer than a shift", () => {
  const { sessions, asked, ended } = begun();
  for (let minutes = 0; minutes < 12 * 60; minutes += 10) {
    expect(sessions.of(asked)).toBeDefined();
    vi.advanceTimersByTime(10 * MINUTE);
  }
  vi.advanceTimersByTime(2_000);
  expect([sessions.of(asked), ended()]).toEqual([undefined, 1]);
  sessions.close();
});

test("as long as what it was begun with is good", () => {
  let still: User | undefined = user;
  const { sessions, asked, ended } = begun(() => still);
  expect(sessions.of(asked)).toBeDefined();
  still = undefined;
  expect(sessions.of(asked)).toBeUndefined();
  vi.advanceTimersByTime(1_000);
  expect(ended()).toBe(1);
  sessions.close();
});
