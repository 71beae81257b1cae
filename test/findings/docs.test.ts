import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { CODES, type CodeEntry } from "#findings/codes.ts";
import { DETECTORS } from "#findings/detectors.ts";
import { RETIRED_REASONS } from "#findings/told-codes.ts";

const page = readFileSync(join(packageRoot, "docs/findings.md"), "utf8");

/** Rows of the table under a heading, cell by cell. */
function tableUnder(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]!.split("\n## ")[0]!;
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.slice(2, -2).split(" | "));
}

describe("docs/findings.md", () => {
  test("lists every detector, in order, as it is", () => {
    expect(tableUnder("Detectors").map(([id, kind, title, , reads]) => [id, kind, title, reads])).toEqual(
      DETECTORS.map((detector) => [
        `\`${detector.id}\``,
        detector.kind,
        detector.title,
        [...detector.needs, ...detector.helps].join(", "),
      ]),
    );
  });

  test.each([
    ["Codes of reasons", false],
    ["Codes of counter-reasons", true],
  ])("%s: every code with its group and text", (heading, against) => {
    const entries = Object.entries(CODES as Record<string, CodeEntry>).filter(
      ([, entry]) => (entry.against === true) === against,
    );
    expect(tableUnder(heading)).toEqual(entries.map(([code, entry]) => [`\`${code}\``, entry.group, entry.text]));
  });

  test("every code that went, with its text", () => {
    expect(tableUnder("Codes that no method gives any more")).toEqual(
      Object.entries(RETIRED_REASONS).map(([code, { text }]) => [`\`${code}\``, text]),
    );
  });
});
