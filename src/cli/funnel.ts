import type { Command } from "commander";
import { funnel, type FunnelRow } from "#app/queries/funnel.ts";
import { withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";

interface FunnelFlags {
  top: number;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama funnel`: what became of findings, by detector, reason and route. */
export function funnelCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("funnel"))
    .description("count what became of findings: raised, looked at, upheld, confirmed, cleared, by detector, reason and route")
    .option("--top <n>", "print at most this many reasons and routes", wholeNumber(1, 10_000), 15)
    .action(async (flags: FunnelFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const told = await funnel(session.reader());
        if (flags.json) return printJson(parts.stdout, told);
        const { total, detectors, reasons, routes, published } = told;
        const table = (name: string, rows: readonly FunnelRow[]): void =>
          printTable(parts.stdout, [[name, ...HEAD], ...rows.map((row) => [row.name, ...cellsOf(row)])]);
        table("", [total]);
        table("detector", detectors);
        table("reason", reasons.slice(0, flags.top));
        table("route", routes.slice(0, flags.top));
        printLine(parts.stdout, "Published, for each million:");
        printTable(
          parts.stdout,
          published.map(({ perMillion, unit, about, source }) => ["", String(perMillion), `of ${unit}`, `${about}; ${source}`]),
        );
      } finally {
        await session.close();
      }
    });
}

const HEAD = [
  ...["raised", "looked at", "upheld", "confirmed", "cleared", "met since", "travellers"],
  ...["raised per million", "upheld per million"],
];

function cellsOf({ raised, lookedAt, upheld, confirmed, cleared, met, travellers, ...rates }: FunnelRow): string[] {
  const counts = [raised, lookedAt, upheld, confirmed, cleared, met, travellers ?? "few"];
  return [...counts, rates.raisedPerMillion ?? "", rates.upheldPerMillion ?? ""].map(String);
}
