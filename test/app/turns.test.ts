/** Work that takes turns: no more at a time than may be, the rest in order, and no more waiting than may wait. */
import { expect, it } from "vitest";
import { Turns } from "#app/turns.ts";

const never = new AbortController().signal;

/** Work that ends when it is told to. */
function work(name: string, said: string[]): { readonly run: () => Promise<string>; readonly end: (error?: Error) => void } {
  let end: (error?: Error) => void = () => {};
  const ended = new Promise<string>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve(name) : reject(error));
  });
  const run = (): Promise<string> => {
    said.push(name);
    return ended;
  };
  return { run, end: (error) => end(error) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it("lets so many run, the next in order when one ends or fails, and refuses who finds the row full", async () => {
  const turns = new Turns({ runningMax: 2, waitingMax: 2 });
  const said: string[] = [];
  const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map((name) => work(name, said)) as [W, W, W, W, W];
  const of = (one: W): Promise<string> => turns.take("plans", never, one.run);
  const [ofA, ofB, ofC, ofD] = [of(a), of(b), of(c), of(d)];
  await expect(of(e)).rejects.toMatchObject({
    code: "OVERLOADED",
    message: /2 plans are made at a time and 2 wait/,
    extra: { retryAfter: 5 },
  });
  await settled();
  expect(said).toEqual(["a", "b"]);
  b.end(new Error("no"));
  await expect(ofB).rejects.toThrow("no");
  await settled();
  expect(said).toEqual(["a", "b", "c"]);
  a.end();
  c.end();
  expect([await ofA, await ofC]).toEqual(["a", "c"]);
  d.end();
  expect(await ofD).toBe("d");
  e.end();
  expect(await of(e)).toBe("e");
});

it("forgets who gives up while waiting, and does not begin for who has given up", async () => {
  const turns = new Turns({ runningMax: 1, waitingMax: 1 });
  const said: string[] = [];
  const [a, b, c] = ["a", "b", "c"].map((name) => work(name, said)) as [W, W, W];
  const ofA = turns.take("plans", never, a.run);
  const stop = new AbortController();
  const ofB = turns.take("plans", stop.signal, b.run);
  stop.abort();
  await expect(ofB).rejects.toMatchObject({ code: "CANCELLED" });
  await expect(turns.take("plans", stop.signal, b.run)).rejects.toMatchObject({ code: "CANCELLED" });
  const ofC = turns.take("plans", never, c.run);
  a.end();
  c.end();
  expect([await ofA, await ofC, said]).toEqual(["a", "c", ["a", "c"]]);
});

type W = ReturnType<typeof work>;
