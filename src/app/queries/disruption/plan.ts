/**
 * Whom to take out of a network, asked of what the reader may read. Who is protected is in no plan and named as nobody's successor; who is neither a reported offender
 * nor in a confirmed finding may not be taken unless the asker says so, and is named as one of whom evidence is needed.
 */
import { PLANNER, planDisruption, type Disruption, type DisruptionQuestion } from "#analytics/disruption/plan-disruption.ts";
import { AppError } from "#base/errors.ts";
import { OFFENDER_ROLES, PARTY_ROLES, type PartyRole } from "#model/kinds.ts";
import { publishedHandling } from "#model/handling.ts";
import type { Eligibility } from "#model/kept/plan.ts";
import { checkLimits } from "../../answers/check-limits.ts";
import { rounded } from "../../answers/rounded.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import type { Earlier, TieAnswer } from "../../snapshot/network-answers.ts";
import { CUT_PEOPLE_LIMITS, type CutArgs, type CutPeople, cutPeople, handlingOfCut, tiesWithoutEach } from "./cut-people.ts";
import { personsOf } from "../network.ts";
import { presentMethod } from "../present-method.ts";

export interface PersonCost {
  readonly ref: string;
  readonly cost: number;
}

export interface DisruptionArgs extends CutArgs {
  readonly budget: number;
  readonly stepsMax: number;
  readonly costs: readonly PersonCost[];
  readonly eligibility: Eligibility;
  /** Never to be taken. */
  readonly sparing: readonly string[];
  readonly seed: number;
}

export interface PlannedRemoval {
  readonly person: string;
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
  readonly members: number;
  readonly ties: number;
  readonly truncated: boolean;
  readonly eligible: number;
  readonly snapshot: string;
  readonly seed: number;
  readonly runs: number;
  /** How it may be handled, as a marking. */
  readonly handling: string;
  readonly exercise: boolean;
}

const LIMITS = { ...CUT_PEOPLE_LIMITS, budget: [0.01, 1000], stepsMax: [1, 50] } as const;
const COST_MAX = 1000;
/**
 * Legal and operational effort, by what a person is known as: whoever steers a network is better shielded, and a worker of the airport takes
 * an inquiry of its own. A default to start from, which the asker overrules.
 */
const ROLE_COSTS: Partial<Record<PartyRole, number>> = { ORGANISER: 5, STAFF_ACCOMPLICE: 3, FACILITATOR: 2 };
const STAFF_COST = 3;
/** Below this share the first choice does not hold. */
const ROBUST_FROM = 0.8;
/** A network that gets back this share of what it lost has healed. */
const HEALS_FROM = 0.5;

export async function disruptionPlan(reader: Reader, args: DisruptionArgs, onProgress?: Progress): Promise<DisruptionFound> {
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
  readonly people: CutPeople;
  /** Its handling as it is held. */
  readonly heldUnder: string;
}

export async function makePlan(reader: Reader, args: DisruptionArgs, onProgress?: Progress): Promise<MadePlan> {
  checkLimits(LIMITS, args);
  const people = await cutPeople(reader, args);
  const sparing = args.sparing.length === 0 ? [] : await personsOf(reader, args.sparing);
  const choice = new Choice(people, {
    sparing: new Set(sparing),
    costs: await costsOf(reader, args.costs),
    bySource: await tiesWithoutEach(reader, people),
  });
  const question = choice.question(args);
  const plan = told(choice, args, await reader.work.within((signal) => planDisruption(question, { signal, onProgress })));
  const { exercise } = await contextOf(reader).store.info();
  const named = plan.steps.map(({ person }) => person);
  const heldUnder = await handlingOfCut(reader, people, named);
  return { found: { ...plan, handling: publishedHandling(heldUnder), exercise: exercise === true }, people, heldUnder };
}

async function costsOf(reader: Reader, given: readonly PersonCost[]): Promise<Map<string, number>> {
  const costs = new Map<string, number>();
  for (const { ref, cost } of given) {
    if (!(cost > 0 && cost <= COST_MAX)) throw new AppError("LIMIT_EXCEEDED", `a cost must be above 0 and at most ${COST_MAX}`);
    for (const person of await personsOf(reader, [ref])) costs.set(person, cost);
  }
  return costs;
}

interface ChoiceGiven {
  readonly sparing: ReadonlySet<string>;
  readonly costs: ReadonlyMap<string, number>;
  /** Source → the ties that stand without it. */
  readonly bySource: ReadonlyMap<string, readonly TieAnswer[]>;
}

/** Who may be taken, and at what cost. */
class Choice {
  readonly people: CutPeople;
  readonly #given: ChoiceGiven;

  constructor(people: CutPeople, given: ChoiceGiven) {
    this.people = people;
    this.#given = given;
  }

  mayBeTaken(node: number, eligibility: Eligibility): boolean {
    const { isProtected, person } = this.people.member(node);
    return !isProtected && !this.#given.sparing.has(person) && (eligibility === "ANYBODY" || this.people.isEvidenced(node));
  }

  cost(node: number): number {
    const { person, role, isStaff } = this.people.member(node);
    return this.#given.costs.get(person) ?? (role === null ? undefined : ROLE_COSTS[role]) ?? (isStaff ? STAFF_COST : 1);
  }

  count(eligibility: Eligibility): number {
    return this.people.found.members.filter((_, node) => this.mayBeTaken(node, eligibility)).length;
  }

  question({ budget, stepsMax, seed, eligibility }: DisruptionArgs): DisruptionQuestion {
    const { people } = this;
    const { members, ties } = people.found;
    const codes = [...new Set(ties.flatMap(({ terms }) => terms.map(({ code }) => code)))].sort();
    return {
      csr: people.csr(),
      eligible: Uint8Array.from(members, (_, node) => (this.mayBeTaken(node, eligibility) ? 1 : 0)),
      eligibleOtherwise: Uint8Array.from(members, (_, node) => (this.mayBeTaken(node, "ANYBODY") ? 1 : 0)),
      costs: Float64Array.from(members, (_, node) => this.cost(node)),
      roles: Uint8Array.from(members, ({ role }) => (role === null ? 0 : PARTY_ROLES.indexOf(role) + 1)),
      maySucceed: Uint8Array.from(members, ({ isProtected }) => (isProtected ? 0 : 1)),
      without: [
        ...codes.map((name) => ({ name, csr: people.csr(ties.filter(({ terms }) => terms.some(({ code }) => code !== name))) })),
        ...[...this.#given.bySource].map(([name, left]) => ({ name, csr: people.csr(left) })),
      ],
      ...{ budget, stepsMax, seed },
    };
  }
}

function told(choice: Choice, args: DisruptionArgs, own: Disruption): Omit<DisruptionFound, "handling" | "exercise"> {
  const { people } = choice;
  const { found } = people;
  const personOf = (node: number): string => people.personOf(node);
  const survival = Math.min(1, ...own.doubts.map(({ survives }) => survives));
  const robust = own.steps.length > 0 && survival >= ROBUST_FROM;
  const heals = own.steps.length > 0 && own.healed >= HEALS_FROM;
  const needed = own.otherwise.filter((node) => !people.isEvidenced(node));
  return {
    warnings: warningsOf(choice, args, own, { survival, robust, heals, needed: needed.length }),
    robust,
    heals,
    before: state(own.before),
    steps: own.steps.map(({ node, cost, after, successors }, i) => ({
      person: personOf(node),
      cost,
      role: people.member(node).role,
      why: whyOf(people, own, i),
      findings: people.findingsOf(node).map(({ id }) => id),
      after: state(after),
      successors: successors.map((one) => ({ person: personOf(one.node), share: rounded(one.share) })),
    })),
    spent: own.spent,
    chosenBy: own.by,
    area: rounded(own.area),
    alternatives: own.alternatives.map(({ by, order, area }) => ({ by, persons: order.map(personOf), area: rounded(area) })),
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

function whyOf(people: CutPeople, { before, steps }: Disruption, i: number): string {
  const { node, after, successors } = steps[i]!;
  const earlier = i === 0 ? before : steps[i - 1]!.after;
  const { role } = people.member(node);
  const basis = [
    ...(role !== null && OFFENDER_ROLES.has(role) ? [`reported as ${role}`] : []),
    ...people.findingsOf(node).flatMap(({ id, review }) => (review === "CONFIRMED" ? [`in the confirmed finding ${id}`] : [])),
  ];
  const cut = `people in the largest group ${fromTo(earlier.largest, after.largest)}, groups ${fromTo(earlier.components, after.components)}`;
  const next = successors.length === 0 ? "nobody near could take the place" : `${successors.length} near could take the place`;
  return `${cut}; ${next}; ${basis.length === 0 ? "no evidence is on record that this person takes part" : basis.join(" and ")}`;
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
  args: DisruptionArgs,
  own: Disruption,
  of: { readonly survival: number; readonly robust: boolean; readonly heals: boolean; readonly needed: number },
): string[] {
  const { found } = choice.people;
  if (own.steps.length === 0) {
    const none = choice.count(args.eligibility) === 0;
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
    ...(choice.count(args.eligibility) === 1
      ? ["only one person here may be taken: that the first choice holds says nothing"]
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
