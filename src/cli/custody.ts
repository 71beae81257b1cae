import type { Command } from "commander";
import { AppError } from "#base/errors.ts";
import { formatTime } from "#model/time.ts";
import { type CustodyPath, custodyPath, isHandled } from "#app/queries/custody.ts";
import { labelOf, personName } from "#app/reader/names.ts";
import { resolveRef } from "#app/reader/resolve-ref.ts";
import { isPerson, type Person } from "#app/reader/visible.ts";
import { someText, withStoreFlags } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine } from "./print.ts";

interface CustodyFlags {
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama custody ITEM`: who handled a bag, consignment or container, in order, with the gaps and where weight or seal changed. */
export function custodyCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("custody"))
    .description(
      "who handled a bag, consignment or container: handover by handover, with the gaps, and where weight or seal changed",
    )
    .argument("<item>", "an id, an air waybill (020-12345675) or a container's number; search finds bags by their tag", someText)
    .action(async (ref: string, flags: CustodyFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const item = await resolveRef(session.reader(), { ref });
        if (item === undefined) throw new AppError("NOT_FOUND", "nothing readable goes by that; search finds things by name");
        if (isPerson(item) || !isHandled(item))
          throw new AppError("BAD_INPUT", `custody is told of a Bag, a Consignment or an Uld, and this is a ${item.kind}`);
        const path = await custodyPath(session.reader(), { item });
        if (flags.json) printJson(parts.stdout, jsonPath(path));
        else for (const line of linesOf(path)) printLine(parts.stdout, line);
      } finally {
        await session.close();
      }
    });
}

function linesOf({ item, steps, changes, longestGapHours, doubts }: CustodyPath): string[] {
  const records = (step: CustodyPath["steps"][number]): readonly string[] => recordsOf(step.event.links);
  return [
    `${item.kind} ${labelOf(item)}`,
    ...steps.flatMap((step) => [
      ...(step.gap === null ? [] : [`      ${step.gap.text}`]),
      `  ${step.text}  [${records(step).join(", ")}]`,
    ]),
    ...changes.map(({ text }) => `changed: ${text}`),
    ...doubts.map((text) => `not known: ${text}`),
    `${steps.length} handovers${longestGapHours === null ? "" : `, longest gap ${longestGapHours} h`}`,
  ];
}

function recordsOf(links: readonly { readonly records: readonly string[] }[]): string[] {
  return [...new Set(links.flatMap(({ records }) => records))].sort();
}

/** Times outside the program are ISO 8601. */
function jsonPath({ item, steps, changes, longestGapHours, doubts }: CustodyPath): object {
  const time = (ms: number | null): string | null => (ms === null ? null : formatTime(ms));
  const person = (one: Person | null): object | null => (one === null ? null : { id: one.id, name: personName(one) });
  return {
    item: { id: item.id, kind: item.kind, label: labelOf(item) },
    steps: steps.map(({ event, text, gap }) => ({
      at: time(event.at),
      ...{ event: event.event, handler: person(event.handler), airport: event.airport, zone: event.zone },
      ...{ flight: event.flight?.id ?? null, weightKg: event.weightKg, seal: event.seal, records: recordsOf(event.links), text },
      gap: gap === null ? null : { ...gap, aboard: gap.aboard?.id ?? null, lastHandler: person(gap.lastHandler) },
    })),
    changes: changes.map(({ hands, since, until, ...change }) => ({
      ...change,
      ...{ since: time(since), until: time(until), hands: hands.map(person) },
    })),
    ...{ longestGapHours, doubts },
  };
}
