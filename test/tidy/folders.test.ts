/** Inside a room, too, arrows between folders go one way: two folders that need each other are one folder with a wall in it. */
import { describe, expect, it } from "vitest";
import { fileOf, importsOf, sourceFiles, type SourceFile } from "./sources.ts";

/**
 * Pairs of folders beside each other, whatever lies below them, with imports both ways. A folder and one inside it may need each other: a
 * room's files are the room of its folders.
 */
function twoWayFolders(files: readonly SourceFile[]): string[] {
  const arrows = new Map<string, Map<string, string>>();
  for (const { path, text } of files) {
    for (const module of importsOf(text)) {
      const target = fileOf(module, path);
      const [from, to] = apart(path, target);
      if (from === null || to === null) continue;
      if (!arrows.has(from)) arrows.set(from, new Map());
      arrows.get(from)!.set(to, `${path} imports ${target}`);
    }
  }
  const found: string[] = [];
  for (const [from, tos] of arrows) {
    for (const [to, there] of tos) {
      const back = arrows.get(to)?.get(from);
      if (back === undefined || from > to) continue;
      found.push(
        `${from} and ${to} need each other (${there}; ${back}): move what one of them takes from the other to where it is used, or into a folder below both`,
      );
    }
  }
  return found;
}

/** The folders in which the ways of two files part; null for one that lies there itself. */
function apart(a: string, b: string): [string | null, string | null] {
  const [partsA, partsB] = [a.split("/"), b.split("/")];
  let shared = 0;
  while (partsA[shared] === partsB[shared] && shared < partsA.length) shared++;
  const below = (parts: string[]): string | null => (parts.length > shared + 1 ? parts.slice(0, shared + 1).join("/") : null);
  return [below(partsA), below(partsB)];
}

function file(path: string, ...modules: string[]): SourceFile {
  return { path, text: modules.map((module) => `import { x } from "${module}";`).join("\n") };
}

describe("folders", () => {
  it("finds two that need each other, however deep the files lie, but for parent and child", () => {
    expect(
      twoWayFolders([
        file("src/m/a/one.ts", "../b/two.ts", "#n/a/six.ts"),
        file("src/m/b/two.ts", "../c/three.ts"),
        file("src/m/b/deep/four.ts", "../../a/one.ts", "../two.ts"),
        file("src/m/b/five.ts", "./deep/four.ts", "./two.ts"),
        file("src/m/c/three.ts", "../seven.ts"),
        file("src/m/seven.ts", "./c/three.ts"),
      ]),
    ).toEqual([
      expect.stringMatching(/^src\/m\/a and src\/m\/b need each other \(src\/m\/a\/one.ts imports src\/m\/b\/two.ts; /),
    ]);
  });

  it("are needed one way only, but between parent and child", () => {
    expect(twoWayFolders(sourceFiles(["src"], [".ts", ".tsx"]))).toEqual([]);
  });
});
