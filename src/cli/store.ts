import type { Command } from "commander";
import { backupStore, checkStore, restoreStore, storeContents, storeSchema } from "#app/jobs/look-after-store.ts";
import { withStoreFlags } from "./flags.ts";
import { retentionCommands } from "./store-retention.ts";
import { linesOf } from "./lines-of.ts";
import { EXIT, type CliParts } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";
import { writeWhole } from "./write-whole.ts";

interface StoreFlags {
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama store check|backup|restore|migrate|retain|hold|release|holds`: what an administrator does to a store as a whole. */
export function storeCommand(program: Command, parts: CliParts): void {
  const store = program.command("store").description("look after a store as a whole");

  withStoreFlags(store.command("check"))
    .description("check a store's consistency and print what it holds")
    .action(async (flags: StoreFlags) => {
      const session = await parts.open({ ...flags, readOnly: true });
      try {
        const reader = session.reader();
        const problems = await checkStore(reader);
        const info = await storeContents(reader);
        if (flags.json) printJson(parts.stdout, { sound: problems.length === 0, problems, info });
        else {
          printTable(
            parts.stdout,
            [["records", info.records], ...Object.entries(info.entities), ...Object.entries(info.links)].map(([name, count]) => [
              String(name),
              Number(count),
            ]),
          );
          for (const problem of problems) printLine(parts.stdout, `${problem.code}: ${problem.text}`);
          printLine(
            parts.stdout,
            problems.length === 0 ? `sound (${info.adapter}, schema ${info.schemaVersion})` : `${problems.length} problems`,
          );
        }
        parts.exit(problems.length === 0 ? EXIT.done : EXIT.failed);
      } finally {
        await session.close();
      }
    });

  withStoreFlags(store.command("backup"))
    .description(
      "write a store-neutral backup (NDJSON) that either store restores, sealed under texts.keys; keep copies of id.key and texts.keys apart from it",
    )
    .argument("<file>", "the file to write")
    .action(async (file: string, flags: StoreFlags) => {
      const session = await parts.open({ ...flags, readOnly: true });
      try {
        const tally = { lines: 0 };
        await writeWhole(file, counted(backupStore(session.reader()), tally));
        if (flags.json) printJson(parts.stdout, { file, ...tally });
        else {
          printLine(parts.stdout, `${file}: ${tally.lines} lines`);
          printLine(
            parts.stdout,
            "It is restored with id.key and texts.keys, as they are now in TRAMA_DATA: keep copies of both, apart from it.",
          );
        }
      } finally {
        await session.close();
      }
    });

  withStoreFlags(store.command("restore"))
    .description("read a backup into an empty store")
    .argument("<file>", "a file that store backup wrote")
    .action(async (file: string, flags: StoreFlags) => {
      // First: after a backup's name misspelt no store is to be made.
      const lines = await linesOf(file);
      const session = await parts.open({ ...flags, make: "store" });
      try {
        const restored = await restoreStore(session.reader(), lines);
        if (flags.json) printJson(parts.stdout, { restored });
        else printLine(parts.stdout, `${restored} records restored`);
      } finally {
        await session.close();
      }
    });

  withStoreFlags(store.command("migrate"))
    .description("bring a store's schema to this version")
    .action(async (flags: StoreFlags) => {
      const session = await parts.open(flags);
      try {
        const schema = await storeSchema(session.reader());
        if (flags.json) printJson(parts.stdout, schema);
        else printLine(parts.stdout, `${schema.adapter} schema ${schema.schemaVersion}`);
      } finally {
        await session.close();
      }
    });

  retentionCommands(store, parts);
}

/** The lines with their ends, counted as they go. */
async function* counted(lines: AsyncIterable<string>, tally: { lines: number }): AsyncGenerator<string> {
  for await (const line of lines) {
    tally.lines++;
    yield `${line}\n`;
  }
}
