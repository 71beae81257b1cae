/** Whoever changes a number of the method says so to those who use it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { METHOD_VERSIONS, type MethodVersion } from "#findings/method-versions.ts";

const page = readFileSync(join(packageRoot, "CHANGELOG.md"), "utf8");

function untold(versions: readonly MethodVersion[], text: string): string[] {
  return versions
    .filter(({ version, id }) => !text.includes(`**Method ${version}** (\`${id}\`)`))
    .map(({ version, id }) => `- **Method ${version}** (\`${id}\`): what changed`);
}

describe("CHANGELOG.md", () => {
  it("tells of every version of the method; a line such as this is missing", () => {
    expect(untold(METHOD_VERSIONS, page)).toEqual([]);
  });

  it("would miss one, and one whose numbers are other ones", () => {
    const [first] = METHOD_VERSIONS;
    const next = { ...first!, version: METHOD_VERSIONS.length + 1, id: "m_00" };
    const line = `- **Method ${next.version}** (\`m_00\`): what changed`;
    expect(untold([...METHOD_VERSIONS, next], page)).toEqual([line]);
    expect(untold([...METHOD_VERSIONS, next], `${page}\n${line.replace("m_00", "m_11")}`)).toEqual([line]);
    expect(untold([...METHOD_VERSIONS, next], `${page}\n${line}`)).toEqual([]);
  });
});
