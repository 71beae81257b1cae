/** The four catalogs of the explorer say the same things with the same values, and nothing that no page says. */
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { expect, it } from "vitest";
import { en, type Words } from "../../../src/web/explorer/words/en.ts";
import { es } from "../../../src/web/explorer/words/es.ts";
import { fr } from "../../../src/web/explorer/words/fr.ts";
import { pt } from "../../../src/web/explorer/words/pt.ts";
import { sourceFiles } from "../../tidy/sources.ts";

const CATALOGS: readonly (readonly [string, Words])[] = Object.entries({ en, es, pt, fr });

/** Names of values in a compiled message: `["count", "plural", …]`, also inside others. */
function valuesIn(message: ReturnType<typeof compileMessage> | unknown): readonly string[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((part: unknown) => {
    if (!Array.isArray(part)) return [];
    const [name, , forms] = part as [string, string?, Record<string, unknown>?];
    return [name, ...Object.values(forms ?? {}).flatMap(valuesIn)];
  });
}

it.each(CATALOGS)("%s takes the values that English takes, and is no English left over", (language, words) => {
  const differing = Object.entries(en).filter(
    ([id, text]) =>
      [...new Set(valuesIn(compileMessage(words[id as keyof Words])))].sort().join() !==
      [...new Set(valuesIn(compileMessage(text)))].sort().join(),
  );
  expect(differing).toEqual([]);
  const same = Object.entries(en).filter(
    ([id, text]) => words[id as keyof Words] === text && !text.includes("{") && text.split(" ").length > 3,
  );
  expect(language === "en" ? [] : same).toEqual([]);
});

it("has no text that no page says", () => {
  const source = sourceFiles(["src/web/explorer"], [".ts", ".tsx"])
    .filter(({ path }) => !path.includes("/words/"))
    .map(({ text }) => text)
    .join("\n");
  const made = [...source.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1]!);
  const unsaid = Object.keys(en).filter((id) => !source.includes(`"${id}"`) && !made.some((start) => id.startsWith(start)));
  expect(unsaid).toEqual([]);
});
