/** What the manuals take from the program's tables is what the tables say, and their examples are accepted. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CSV_TABLES } from "#ingest/formats/csv/tables.ts";
import { exampleOf } from "../../scripts/docs/bundle-tables.ts";
import { withPart } from "../../scripts/docs/made-parts.ts";
import { MADE_PARTS } from "../../scripts/docs/parts.ts";
import { readBundle } from "../ingest/formats/support/read-bundle.ts";

describe("manuals", () => {
  it.each(MADE_PARTS)("$page has its part $name as the tables say (npm run gen makes it)", ({ page, name, make }) => {
    const text = readFileSync(page, "utf8");
    expect(text).toBe(withPart(text, name, make()));
  });

  it("makes a part anew and leaves the rest", () => {
    const page = "a\n<!-- made: x -->\nold\n<!-- end -->\nb";
    expect(withPart(page, "x", "new")).toBe("a\n<!-- made: x -->\n\nnew\n\n<!-- end -->\nb");
    expect(() => withPart(page, "y", "new")).toThrow('no part "y"');
  });

  it("gives an example of every needed column, and all examples together are one bundle without a complaint", async () => {
    const bare = CSV_TABLES.flatMap(({ file, columns }) =>
      Object.entries(columns).flatMap(([name, { needed, example }]) => (needed && example === "" ? [`${file}: ${name}`] : [])),
    );
    expect(bare).toEqual([]);
    const back = await readBundle(Object.fromEntries(CSV_TABLES.map((table) => [table.file, exampleOf(table)])));
    expect({ rejects: back.rejects, warnings: back.warnings, dropped: back.droppedColumns }).toEqual({
      rejects: [],
      warnings: [],
      dropped: [],
    });
    expect(back.records.length).toBe(CSV_TABLES.length);
  });
});
