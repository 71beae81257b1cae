/** Nothing lies about that the program does not need: each declaration is reached from a file that is started. */
import { describe, expect, it } from "vitest";
import { sourceFiles, type SourceFile } from "./sources.ts";
import { unreached } from "./unreached.ts";

/** The program, its threads, and the page, which has a main of its own. Inner loops in AssemblyScript are started by name. */
function isEntry(path: string): boolean {
  return path === "src/main.ts" || path.endsWith(".worker.ts") || path.startsWith("src/web/");
}

function file(path: string, text: string): SourceFile {
  return { path, text };
}

describe("unreached", () => {
  it("follows names from the entries through every form of import and declaration, and ends where nobody asks", () => {
    const found = unreached(
      [
        file(
          "src/main.ts",
          `import { used as mine, type Shape } from "#a/one.ts";
           import * as whole from "./whole.ts";
           export { passedOn } from "./passing.ts";
           mine({ dead: 1 }.dead as unknown as Shape, whole);
           const { late } = await import("./late.ts");
           late();`,
        ),
        file(
          "src/a/one.ts",
          `import { effect } from "./effect.ts";
           export const [used] = make();
           function make() { return [inner, 1]; }
           export class inner { dead = 0; method(dead: number) { return { shorthand }; } }
           const shorthand = 1;
           export const dead = 1;
           export function round(): Dead { return round(); }
           type Dead = number;
           export interface Shape { readonly part: Part; }
           interface Part {}
           effect();`,
        ),
        file("src/a/effect.ts", "export const effect = () => {};\nexport const other = 1;"),
        file("src/whole.ts", "export type A = 1;\ntype B = 2;"),
        file("src/passing.ts", 'export { passedOn } from "./last.ts";'),
        file("src/last.ts", "export enum passedOn { x }\nexport function kept() {}\nexport default 1;"),
        file("src/late.ts", "export const late = 1;"),
        file("src/lost.ts", 'import { used } from "#a/one.ts";\nexport const lost = used;'),
      ],
      (path) => path === "src/main.ts",
    );
    expect(found).toEqual([
      "src/a/one.ts:6 dead",
      "src/a/one.ts:7 round",
      "src/a/one.ts:8 Dead",
      "src/a/effect.ts:2 other",
      "src/whole.ts:2 B",
      "src/last.ts:2 kept",
      "src/lost.ts",
    ]);
  });

  it("finds nothing in the program: what only tests or benchmarks call lies with them, or goes", () => {
    const sources = sourceFiles(["src"], [".ts", ".tsx"]).filter(({ path }) => !path.startsWith("src/kernels/wasm/"));
    expect(sources.filter(({ path }) => isEntry(path)).length).toBeGreaterThan(5);
    const found = unreached(sources, isEntry).map((place) => place.replace(/:\d+ /, " "));
    // What is generated says all of the schema, whether it is asked for or not.
    const written = found.filter((place) => !place.includes(".gen.ts "));
    expect(written, "use it, move it to the tests that want it, or take it out").toEqual([]);
  });
});
