import { expect, test } from "vitest";
import { untilThere } from "#app/until-there.ts";
import { AppError } from "#base/errors.ts";

test("a store that is not there yet is waited for, and that is said at first, now and then, and at the end", async () => {
  const said: string[] = [];
  let tries = 0;
  const open = async (): Promise<string> => {
    if (++tries <= 31) throw new AppError("STORE_UNAVAILABLE", `try ${tries}`);
    return "open";
  };
  expect(await untilThere(open, (text) => said.push(text), 0)).toBe("open");
  expect(said).toEqual(["waiting for the store: try 1", "waiting for the store: try 31", "the store is there"]);
});

test("one that is there is opened without a word, and what else is wrong is told at once", async () => {
  const said: string[] = [];
  expect(
    await untilThere(
      async () => 1,
      (text) => said.push(text),
    ),
  ).toBe(1);
  const refused = untilThere(
    () => Promise.reject(new AppError("STORE_REFUSED")),
    (text) => said.push(text),
  );
  await expect(refused).rejects.toMatchObject({ code: "STORE_REFUSED" });
  expect(said).toEqual([]);
});
