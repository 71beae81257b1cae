/**
 * Whom to take out of a network, asked of what the reader may read. Who is protected is in no plan and named as nobody's successor; who is neither a reported offender
 * nor in a confirmed finding may not be taken unless the asker says so, and is named as one of whom evidence is needed.
 */
import { PLANNER, planDisruption, type Disruption } from "#analytics/disruption/plan-disruption.ts";
import { OFFENDER_ROLES, type PartyRole } from "#model/kinds.ts";
import { publishedHandling } from "#model/handling.ts";
import type { AskedPlan, PlanAction } from "#model/kept/plan.ts";
import { checkLimits } from "../../answers/check-limits.ts";
import { rounded } from "../../answers/rounded.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import type { Earlier } from "../../snapshot/network-answers.ts";
import { presentMethod } from "../present-method.ts";
import { Choice } from "./choice.ts";
import { CUT_PEOPLE_LIMITS, type CutPeople, cutPeople, handlingOfCut } from "./cut-people.ts";
import { observing, type Observing } from "./observing.ts";
import { inTurn } from "./plan-turns.ts";

/** Somebody who is taken, or something that is cut. */
export interface PlannedRemoval {
  readonly action: PlanAction;
  readonly person: string | null;
  readonly thing: string | null;
  readonly cost: number;
  readonly role: PartyRole | null;
  /** In words, what is lost with this person, and on what the choice rests. */
  readonly why: string;
  readonly findings: readonly string[];
  readonly after: Disruption["before"];
  readonly successors: readonly LikelySuccessor[];
}

export interface LikelySuccessor {
  readonly person: string;
  readonly share: number;
}

export interface OtherPlan {
  readonly by: string;
  readonly persons: readonly string[];
  readonly things: readonly string[];
  readonly area: number;
}

export interface EvidenceNeeded {
  readonly person: string;
  /** What is missing before this person could be in a plan. */
  readonly missing: string;
  readonly findings: readonly string[];
}

export interface DisruptionFound extends Earlier {
  /** What to read first: whether the plan holds, and what speaks against it. */
  readonly warnings: readonly string[];
  readonly robust: boolean;
  readonly heals: boolean;
  readonly before: Disruption["before"];
  readonly steps: readonly PlannedRemoval[];
  readonly spent: number;
  readonly chosenBy: string;
  readonly area: number;
  readonly alternatives: readonly OtherPlan[];
  readonly rewired: Disruption["rewired"];
  readonly healed: number;
  readonly doubts: Disruption["doubts"];
  readonly hiding: readonly boolean[];
  readonly without: Disruption["without"];
  readonly evidenceNeeded: readonly EvidenceNeeded[];
  /** Null where nobody is to be watched, or nobody may be. */
  readonly observing: Observing | null;
  readonly members: number;
  readonly ties: number;
  readonly truncated: boolean;
  readonly eligible: number;
  /** How many things may be cut. */
  readonly severable: number;
  readonly snapshot: string;
  readonly seed: number;
  readonly runs: number;
  /** How it may be handled, as a marking. */
  readonly handling: string;
  readonly exercise: boolean;
}

const LIMITS = { ...CUT_PEOPLE_LIMITS, budget: [0.01, 1000], stepsMax: [1, 50], observe: [0, 10] } as const;
/** Below this share the first choice does not hold. */
const ROBUST_FROM = 0.8;
/** A network that gets back this share of what it lost has healed. */
const HEALS_FROM = 0.5;

export async function disruptionPlan(reader: Reader, args: AskedPlan, onProgress?: Progress): Promise<DisruptionFound> {
  return (await makePlan(reader, args, onProgress)).found;
}

type Progress = (done: number, of: number) => void;

/** What made a plan: the method of the ties that it was made of, and the number of the planner's rules. */
export function planMethod(): string {
  return `${presentMethod().id}/plan-${PLANNER}`;
}

/** A plan, and what it was made of. */
export interface MadePlan {
  readonly found: DisruptionFound;
  readonly choice: Choice;
  /** Its handling as it is held. */
  readonly heldUnder: string;
}

export async function makePlan(reader: Reader, args: AskedPlan, onProgress?: Progress): Promise<MadePlan> {
  checkLimits(LIMITS, args);
  const people = await cutPeople(reader, args);
  const choice = await Choice.of(reader, people, args);
  const question = choice.question(args);
  const plan = told(choice, args, await inTurn(reader, (signal) => planDisruption(question, { signal, onProgress })));
  const { exercise } = await contextOf(reader).store.info();
  const taken = plan.steps.map(targetOf);
  const watched = await observing(reader, choice, args, new Set(taken));
  const named = [...plan.steps.flatMap(({ person }) => person ?? []), ...(watched?.persons ?? [])];
  const heldUnder = await handlingOfCut(reader, people, named);
  const found = { ...plan, observing: watched, handling: publishedHandling(heldUnder), exercise: exercise === true };
  return { found, choice, heldUnder };
}

/** The id of who or what a step is about. */
export function targetOf({ person, thing }: Pick<PlannedRemoval, "person" | "thing">): string {
  return person ?? thing!;
}

function told(choice: Choice, args: AskedPlan, own: Disruption): Omit<DisruptionFound, "observing" | "handling" | "exercise"> {
  const { people } = choice;
  const { found } = people;
  const personOf = (node: number): string => people.personOf(node);
  const survival = Math.min(1, ...own.doubts.map(({ survives }) => survives));
  const robust = own.steps.length > 0 && survival >= ROBUST_FROM;
  const heals = own.steps.length > 0 && own.healed >= HEALS_FROM;
  const needed = own.otherwise.filter((node) => choice.thingAt(node) === undefined && !people.isEvidenced(node));
  return {
    warnings: warningsOf(choice, args, own, { survival, robust, heals, needed: needed.length }),
    robust,
    heals,
    before: state(own.before),
    steps: own.steps.map(({ node, cost, after, successors }, i) => ({
      ...targetAt(choice, node),
      cost,
      why: whyOf(choice, own, i),
      after: state(after),
      successors: successors.map((one) => ({ person: personOf(one.node), share: rounded(one.share) })),
    })),
    spent: own.spent,
    chosenBy: own.by,
    area: rounded(own.area),
    alternatives: own.alternatives.map(({ by, order, area }) => ({ by, ...targetsOf(choice, order), area: rounded(area) })),
    rewired: own.rewired,
    healed: rounded(own.healed),
    doubts: own.doubts.map((doubt) => ({ ...doubt, survives: rounded(doubt.survives) })),
    hiding: own.roam,
    without: own.without,
    evidenceNeeded: needed.map((node) => evidenceNeeded(people, node)),
    members: found.members.length,
    ties: found.ties.length,
    truncated: found.truncated,
    eligible: choice.count(args.eligibility),
    severable: choice.countThings(args.eligibility),
    snapshot: found.snapshot,
    behind: found.behind,
    seed: args.seed,
    runs: own.runs,
  };
}

function state({ largest, components, fragmentation, efficiency, reach }: Disruption["before"]): Disruption["before"] {
  return {
    largest,
    components,
    fragmentation: rounded(fragmentation),
    efficiency: efficiency === null ? null : rounded(efficiency),
    reach: rounded(reach),
  };
}

function targetAt(choice: Choice, node: number): Pick<PlannedRemoval, "action" | "person" | "thing" | "role" | "findings"> {
  const thing = choice.thingAt(node);
  if (thing !== undefined) return { action: "SEVER", person: null, thing, role: null, findings: [] };
  const { person, role } = choice.people.member(node);
  return { action: "ARREST", person, thing: null, role, findings: choice.people.findingsOf(node).map(({ id }) => id) };
}

function targetsOf(choice: Choice, order: readonly number[]): Pick<OtherPlan, "persons" | "things"> {
  const targets = order.map((node) => targetAt(choice, node));
  return {
    persons: targets.flatMap(({ person }) => person ?? []),
    things: targets.flatMap(({ thing }) => thing ?? []),
  };
}

function whyOf(choice: Choice, { before, steps }: Disruption, i: number): string {
  const { people } = choice;
  const { node, after, successors } = steps[i]!;
  const earlier = i === 0 ? before : steps[i - 1]!.after;
  const thing = choice.thingAt(node);
  if (thing !== undefined) {
    const users = choice.usersOf(thing);
    const known = users.filter((id) => people.isEvidenced(people.nodeOf(id))).length;
    return `${cutText(earlier, after)}; it is all that ties ${users.length} people to each other, of ${known} of whom evidence is on record; another can take its place`;
  }
  const { role } = people.member(node);
  const basis = [
    ...(role !== null && OFFENDER_ROLES.has(role) ? [`reported as ${role}`] : []),
    ...people.findingsOf(node).flatMap(({ id, review }) => (review === "CONFIRMED" ? [`in the confirmed finding ${id}`] : [])),
  ];
  const next = successors.length === 0 ? "nobody near could take the place" : `${successors.length} near could take the place`;
  return `${cutText(earlier, after)}; ${next}; ${basis.length === 0 ? "no evidence is on record that this person takes part" : basis.join(" and ")}`;
}

function cutText(earlier: Disruption["before"], after: Disruption["before"]): string {
  return `people in the largest group ${fromTo(earlier.largest, after.largest)}, groups ${fromTo(earlier.components, after.components)}`;
}

function fromTo(before: number, after: number): string {
  return before === after ? `stay at ${after}` : `go from ${before} to ${after}`;
}

function evidenceNeeded(people: CutPeople, node: number): EvidenceNeeded {
  const findings = people.findingsOf(node);
  const open = findings.map(({ id }) => id);
  const missing =
    open.length === 0
      ? "no reported role, and no finding that names this person"
      : "no reported role, and the findings that name this person are not confirmed";
  return { person: people.member(node).person, missing, findings: open };
}

function warningsOf(
  choice: Choice,
  args: AskedPlan,
  own: Disruption,
  of: { readonly survival: number; readonly robust: boolean; readonly heals: boolean; readonly needed: number },
): string[] {
  const { found } = choice.people;
  if (own.steps.length === 0) {
    const none = choice.count(args.eligibility) + choice.countThings(args.eligibility) === 0;
    return [
      none
        ? "no plan: nobody here may be taken; nobody has a reported role that stands or is in a confirmed finding"
        : "no plan: the budget pays for nobody who may be taken",
    ];
  }
  const share = (part: number): string => `${Math.round(100 * part)} %`;
  return [
    ...(of.robust
      ? []
      : [
          `not robust: with people and ties missing, the first choice stays right in ${share(of.survival)} of the worlds drawn at worst`,
        ]),
    ...(choice.count(args.eligibility) + choice.countThings(args.eligibility) === 1
      ? ["only one choice is open here: that the first choice holds says nothing"]
      : []),
    ...(of.heals ? [`the network heals: it gets back ${share(own.healed)} of what the plan takes from its largest group`] : []),
    ...own.without
      .filter(({ survives }) => !survives)
      .map(({ name }) => `without ${name} the plan would begin with somebody else`),
    ...(found.truncated ? ["more people lie within the radius than were looked at"] : []),
    ...(found.behind > 0 ? ["of the state before the ingest that goes on"] : []),
    ...(args.eligibility === "ANYBODY"
      ? ["people without a reported role or a confirmed finding are in the plan: it is to think with, not to act on"]
      : []),
    ...(of.needed > 0 && args.eligibility === "EVIDENCED" ? [`${of.needed} whom a plan would choose lack evidence`] : []),
  ];
}
