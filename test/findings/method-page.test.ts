import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { detectionSettings } from "#findings/settings.ts";
import { withTables } from "./method-page.ts";

const path = join(packageRoot, "docs/method.md");

test("docs/method.md has every table of the method as it is (made anew by `npx vitest run test/findings/method-page.test.ts -u`)", async () => {
  const page = readFileSync(path, "utf8");
  expect([...page.matchAll(/<!-- table: (\w+) -->/g)].map(([, name]) => name)).toEqual([
    "ties",
    "reasons",
    "settings",
    "versions",
  ]);
  await expect(withTables(page, detectionSettings())).toMatchFileSnapshot(path);
});
