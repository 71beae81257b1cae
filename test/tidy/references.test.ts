/** Whoever clones the repository can look up whatever its code and manuals cite. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { Repository } from "./references.ts";
import { sourceFiles, type SourceFile } from "./sources.ts";

const FOLDERS = ["src", "test", "bench", "cypher", "docs", "scripts", "seed"];
const ENDINGS = [".ts", ".tsx", ".js", ".mjs", ".md", ".cypher"];
const SELF = "test/tidy/references.test.ts";

const atTop: SourceFile[] = readdirSync(packageRoot)
  .filter((name) => /\.(md|ts|js|yml|graphql)$/.test(name))
  .map((path) => ({ path, text: readFileSync(join(packageRoot, path), "utf8") }));
const cited = [...atTop, ...sourceFiles(FOLDERS, ENDINGS)];

describe("references", () => {
  const repository = new Repository(
    cited.filter(({ path }) => path.endsWith(".md")),
    [...atTop, ...sourceFiles(FOLDERS, [""])].map(({ path }) => path),
  );

  it("lead to pages, headings, codes and files that are there", () => {
    const files = cited.filter(({ path }) => path !== SELF && path !== "test/tidy/references.ts");
    expect(files.flatMap((file) => repository.unresolved(file))).toEqual([]);
  });

  describe("of a made-up repository", () => {
    const made = new Repository(
      [
        {
          path: "docs/model.md",
          text: "# The model\n\n## Who may see what\n\n```\n# no heading\n```\n\n## It's `code`, twice\n\n## Words\n\n## Words\n",
        },
        { path: "docs/typologies.md", text: "# T\n\n| B1 | x |\n| B2 | y |\n" },
        { path: "docs/decisions/0007-one-rule.md", text: "# One rule\n" },
      ],
      ["docs/model.md", "docs/typologies.md", "docs/decisions/0007-one-rule.md", "src/model/kinds.ts", "test/oracles/walks.ts"],
    );
    const wrongIn = (path: string, text: string) => made.unresolved({ path, text }).map((wrong) => wrong.slice(path.length + 2));

    it.each([
      ['/** See (docs/model.md, "Who may see what"; docs/decisions/0007). */'],
      ['/**\n * Wrapped (docs/model.md, "Who may\n * see what", "Words").\n */'],
      ["// docs/typologies.md B1–B2, and (B1, B2)"],
      ["// model/kinds.ts has it, test/oracles/walks.ts is slower, src/model says why"],
      ['const part = "(B9)"; const name = "I1";'],
    ])("resolves %j", (text) => {
      expect(wrongIn("src/a.ts", text)).toEqual([]);
    });

    it.each([
      ['// (design, "The model")', ["(design,  … cites no page of the repository"]],
      ["// as domain C15 has it", ["domain C15 … cites no page of the repository"]],
      ["// formats.md has the columns", ["formats.md is no page of the repository"]],
      ["// docs/decisions/0009", ["docs/decisions/0009 is no page of the repository"]],
      ['// (docs/model.md, "Words", "Gone")', ['docs/model.md has no heading "Gone"']],
      ['// (docs/model.md, "no heading")', ['docs/model.md has no heading "no heading"']],
      ["// (docs/typologies.md B1, B3)", ["docs/typologies.md has no B3"]],
      ["// moved one way (B17)", ["docs/typologies.md has no B17"]],
      ["// model/roles.ts", ["src/model/roles.ts is not there"]],
      ["/* test/oracles/gone.ts */", ["test/oracles/gone.ts is not there"]],
    ])("complains of %j", (text, wrong) => {
      expect(wrongIn("src/a.ts", text)).toEqual(wrong);
    });

    it("follows links with their anchors, as GitHub makes them", () => {
      const good =
        "[a](../docs/model.md#who-may-see-what) [b](../docs/model.md#its-code-twice) [c](../docs/model.md#words-1) [d](../src/model)";
      expect(wrongIn("docs/page.md", `${good} [e](https://example.org/x.md#y)`)).toEqual([]);
      expect(wrongIn("docs/page.md", "[a](model.md#gone) [b](gone.md) [c](#here)")).toEqual([
        "docs/model.md has no anchor #gone",
        "the link to gone.md leads nowhere",
        "the link to #here leads nowhere",
      ]);
    });
  });
});
