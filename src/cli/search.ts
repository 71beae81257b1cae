import { Option, type Command } from "commander";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";
import { labelOf, naturalOf } from "#app/reader/names.ts";
import { search } from "#app/queries/search.ts";
import { someText, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { NOTHING_FOUND, printJson, printLine, printTable } from "./print.ts";

interface SearchFlags {
  kind?: EntityKind;
  top: number;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama search TEXT`: by name, document, phone, flight, air waybill; beginnings and misspellings are found. */
export function searchCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("search"))
    .description("find entities by name, document, phone, e-mail, flight, booking or air waybill; misspellings are found")
    .argument("<text...>", "what to look for", (word, before: string[] = []) => [...before, someText(word)])
    .addOption(new Option("--kind <kind>", "only entities of this kind").choices([...ENTITY_KINDS]))
    .option("--top <n>", "how many to print", wholeNumber(1, 200), 20)
    .action(async (words: string[], flags: SearchFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const page = await search(session.reader(), {
          text: words.join(" "),
          kinds: flags.kind === undefined ? null : [flags.kind],
          first: flags.top,
          after: null,
        });
        const hits = page.items.map(({ node }) => ({
          id: node.entity.id,
          kind: node.entity.kind,
          label: labelOf(node.entity),
          natural: naturalOf(node.entity),
          score: node.score,
          matched: node.matched,
        }));
        if (flags.json) for (const hit of hits) printJson(parts.stdout, hit);
        else {
          printTable(
            parts.stdout,
            hits.map(({ score, kind, label, natural, id }) => [score.toFixed(2), kind, label, natural, id]),
          );
          printLine(
            parts.stdout,
            `${hits.length} of ${page.totalCount}${page.truncated ? " or more" : ""}${page.totalCount === 0 ? NOTHING_FOUND : ""}`,
          );
        }
      } finally {
        await session.close();
      }
    });
}
