import { InvalidArgumentError, type Command } from "commander";
import { labelOf, naturalOf } from "#app/reader/names.ts";
import { keepPlan } from "#app/jobs/keep-plan.ts";
import { type DisruptionFound, makePlan, targetOf } from "#app/queries/disruption/plan.ts";
import { expectUnderCeiling } from "#app/queries/exports/under-ceiling.ts";
import { planCsv, planGraphml } from "#app/queries/disruption/plan-files.ts";
import { planPage } from "#app/queries/disruption/page.ts";
import { resolveRef } from "#app/reader/resolve-ref.ts";
import type { AskedPlan } from "#model/kept/plan.ts";
import { numberIn, someText, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts, Output, Session } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";
import { ProgressLine } from "./progress.ts";
import { writeWhole } from "./write-whole.ts";

type Cost = AskedPlan["costs"][number];

interface DisruptFlags {
  radius: number;
  budget: number;
  steps: number;
  cost?: Cost[];
  spare?: string[];
  anybody?: boolean;
  things?: boolean;
  observe: number;
  people: number;
  seed: number;
  report?: string;
  csv?: string;
  graphml?: string;
  keep?: string;
  ceiling?: string;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama disrupt REF…`: whom to take out of a network, what is left then, and what speaks against the plan. */
export function disruptCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("disrupt"))
    .description(
      "plan whom to take out of the network around people or findings under a budget, with what speaks against the plan",
    )
    .argument("<refs...>", "people by id, document or staff number; or findings, which stand for their members", oneMoreRef)
    .option("--radius <n>", "how many ties away to look", wholeNumber(0, 3), 2)
    .option("--budget <n>", "what may be spent; most people cost 1", numberIn(0.01, 1000), 5)
    .option("--steps <n>", "at most so many people", wholeNumber(1, 50), 5)
    .option("--cost <ref=n>", "what somebody costs to take; once for each", oneMoreCost)
    .option("--spare <ref>", "somebody who is not to be taken; once for each", oneMore)
    .option("--anybody", "also people without a reported role or a confirmed finding: to think with, not to act on")
    .option("--things", "also cut things by which alone people are tied: phones, e-mail addresses, cards, bookings, documents")
    .option("--observe <n>", "watch so many beside: the few of those left who are tied to the most others", wholeNumber(0, 10), 0)
    .option("--people <n>", "look at no more people than this", wholeNumber(2, 2000), 500)
    .option("--seed <n>", "what chance begins with; same seed and snapshot, same plan", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--report <file>", "also write the plan as one page (HTML) that needs nothing else")
    .option("--csv <file>", "also write the steps as rows: who, at what cost, and what is left then")
    .option("--graphml <file>", "also write the network with the step that takes each, and what falls with it")
    .option("--ceiling <label>", "write no file that is handled more strictly, such as AMBER//REL PAN-SNA//VICTIM")
    .option("--keep <name>", "also keep the plan in the store under this name, to be listed, compared and asked again", someText)
    .action(async (refs: string[], flags: DisruptFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      const progress = new ProgressLine(parts.stderr, flags.json === true);
      try {
        const plan = askedOf(refs, flags);
        const show = (done: number, of: number): void => progress.show(`planning ${Math.round((100 * done) / of)} %`);
        const reader = session.reader();
        const kept = flags.keep === undefined ? null : await keepPlan(reader, { name: flags.keep, plan }, show);
        const made = kept === null ? await makePlan(reader, plan, show) : kept.made;
        const { found } = made;
        progress.end();
        const names = await namesOf(session, found);
        if ([flags.report, flags.csv, flags.graphml].some((file) => file !== undefined))
          expectUnderCeiling(reader, made.heldUnder, flags);
        if (flags.report !== undefined)
          await writeWhole(
            flags.report,
            planPage(found, refs.join(", "), (id) => names.get(id) ?? id),
          );
        if (flags.csv !== undefined) await writeWhole(flags.csv, await planCsv(reader, made));
        if (flags.graphml !== undefined) await writeWhole(flags.graphml, await planGraphml(reader, made));
        if (flags.json) printJson(parts.stdout, kept === null ? found : { ...found, kept: kept.id });
        else {
          printPlan(parts.stdout, found, names);
          if (kept !== null) printLine(parts.stdout, `kept as ${kept.id}`);
        }
      } finally {
        await session.close();
      }
    });
}

function askedOf(refs: readonly string[], flags: DisruptFlags): AskedPlan {
  const { radius, budget, steps: stepsMax, cost: costs = [], spare: sparing = [], people: membersMax, seed, observe } = flags;
  const eligibility = flags.anybody === true ? "ANYBODY" : "EVIDENCED";
  const things = flags.things === true;
  return { refs, radius, budget, stepsMax, costs, sparing, eligibility, things, observe, membersMax, seed };
}

function printPlan(out: Output, found: DisruptionFound, names: ReadonlyMap<string, string>): void {
  const name = (id: string): string => names.get(id) ?? id;
  for (const warning of found.warnings) printLine(out, `! ${warning}`);
  const { before, steps } = found;
  if (steps.length > 0) {
    printTable(out, [
      ["step", "take or cut", "cost", "largest group", "groups", "F", "when it heals", "with 5 % missing"],
      ["0", "", "", String(before.largest), String(before.components), before.fragmentation.toFixed(3), "", ""],
      ...steps.map(({ person, thing, cost, after }, i) => [
        ...[
          String(i + 1),
          name(targetOf({ person, thing })),
          String(cost),
          String(after.largest),
          String(after.components),
          after.fragmentation.toFixed(3),
        ],
        ...[found.rewired, found.doubts[1]!.largest].map((bands) => bandText(bands[i + 1]!)),
      ]),
    ]);
    for (const [i, { why, successors }] of steps.entries()) {
      const next = successors.length === 0 ? "" : `; could follow: ${successors.map((one) => name(one.person)).join(", ")}`;
      printLine(out, `${i + 1}  ${why}${next}`);
    }
    const others = found.alternatives.map(({ by, area }) => `${by} ${area.toFixed(2)}`).join(", ");
    printLine(out, `mean largest group ${found.area.toFixed(2)} by ${found.chosenBy}; by others: ${others}`);
    const survives = found.doubts.map((doubt) => `${Math.round(100 * doubt.survives)} % with ${100 * doubt.share} % missing`);
    printLine(out, `the first choice stays right in ${survives.join(", ")}`);
    const hidden = found.hiding.filter((seen) => seen).length;
    if (found.hiding.length > 0)
      printLine(out, `if that person hides, a plan still has them after ${hidden} of ${found.hiding.length} rounds`);
  }
  if (found.observing !== null) {
    const { persons, reached, left, cost } = found.observing;
    printLine(
      out,
      `watch ${persons.map(name).join(", ")}: they are or are tied to ${reached} of ${left} who are left; costs ${cost} beside`,
    );
  }
  for (const { person, missing, findings } of found.evidenceNeeded) {
    printLine(out, `evidence needed: ${name(person)}: ${missing}${findings.length === 0 ? "" : ` (${findings.join(", ")})`}`);
  }
  printLine(
    out,
    `${found.members} people and ${found.ties} ties looked at, ${found.eligible} may be taken${found.severable === 0 ? "" : `, ${found.severable} things cut`}; seed ${found.seed}, snapshot ${found.snapshot}`,
  );
}

function bandText({ lower, median, upper }: DisruptionFound["rewired"][number]): string {
  return `${median} (${lower} to ${upper})`;
}

async function namesOf(session: Session, found: DisruptionFound): Promise<ReadonlyMap<string, string>> {
  const ids = [
    ...found.steps.flatMap((step) => [targetOf(step), ...step.successors.map((one) => one.person)]),
    ...found.alternatives.flatMap(({ persons, things }) => [...persons, ...things]),
    ...(found.observing?.persons ?? []),
    ...found.evidenceNeeded.map(({ person }) => person),
  ];
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const entity = await resolveRef(session.reader(), { ref: id });
    if (entity !== undefined) names.set(id, labelOf(entity) || naturalOf(entity));
  }
  return names;
}

function oneMore(ref: string, before: string[] = []): string[] {
  return [...before, ref];
}

function oneMoreRef(ref: string, before: string[] = []): string[] {
  return [...before, someText(ref)];
}

function oneMoreCost(text: string, before: Cost[] = []): Cost[] {
  const at = text.lastIndexOf("=");
  const cost = Number(text.slice(at + 1));
  if (at < 1 || !(cost > 0))
    throw new InvalidArgumentError("a reference and a number above 0 are needed, such as PAN:PA1234567=3");
  return [...before, { ref: text.slice(0, at), cost }];
}
