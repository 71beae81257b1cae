import type { Command } from "commander";
import { fairness } from "#app/queries/fairness.ts";
import type { Interval } from "#app/answers/wilson.ts";
import { withStoreFlags } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";

/** `trama fairness`: rates by nationality, sex, age and route. */
export function fairnessCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("fairness"))
    .description("tell how often travellers are scored, and findings on them upheld, by nationality, sex, age and route")
    .action(async (flags: { json?: boolean; store?: string; as?: string }) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const told = await fairness(session.reader());
        if (flags.json) return printJson(parts.stdout, told);
        const few = `under ${told.toldFrom}`;
        printTable(parts.stdout, [
          ["", "", "travellers", "scored", "upheld", "scored of travellers (95 %)", "upheld of scored (95 %)"],
          ...told.rows.map(({ attribute, value, travellers, raised, upheld, raisedRate, upheldRate, standsOut }) => [
            ...[attribute.toLowerCase(), value, ...[travellers, raised, upheld].map((count) => String(count ?? few))],
            ...[`${percent(raisedRate)}${standsOut ? " *" : ""}`, percent(upheldRate)],
          ]),
        ]);
        printLine(parts.stdout, "* lies apart from all others: look for the reason. Few are not told by number.");
      } finally {
        await session.close();
      }
    });
}

function percent(interval: Interval | null): string {
  if (interval === null) return "";
  const [share, low, high] = [interval.share, interval.low, interval.high].map((value) => (value * 100).toFixed(2));
  return `${share} % (${low} to ${high})`;
}
