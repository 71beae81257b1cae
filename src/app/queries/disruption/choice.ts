/** Who may be taken out of a network, what may be cut, and at what cost: the question that a plan is made for. Things are nodes after the people. */
import type { DisruptionQuestion } from "#analytics/disruption/plan-disruption.ts";
import { AppError } from "#base/errors.ts";
import { PARTY_ROLES, type PartyRole } from "#model/kinds.ts";
import type { AskedPlan, Eligibility } from "#model/kept/plan.ts";
import type { Reader } from "../../reader/reader.ts";
import type { TieAnswer } from "../../snapshot/network-answers.ts";
import { personsOf } from "../network.ts";
import { type CutPeople, tiesWithoutEach } from "./cut-people.ts";
import { thingsThatTie } from "./cut-things.ts";

const COST_MAX = 1000;
/**
 * Legal and operational effort, by what a person is known as: whoever steers a network is better shielded, and a worker of the airport takes
 * an inquiry of its own. A default to start from, which the asker overrules.
 */
const ROLE_COSTS: Partial<Record<PartyRole, number>> = { ORGANISER: 5, STAFF_ACCOMPLICE: 3, FACILITATOR: 2 };
const STAFF_COST = 3;
/** To have a line, a card or a document blocked. */
const THING_COST = 0.5;

interface Given {
  readonly sparing: ReadonlySet<string>;
  readonly costs: ReadonlyMap<string, number>;
  /** Source → the ties that stand without it. */
  readonly bySource: ReadonlyMap<string, readonly TieAnswer[]>;
  /** Thing that may be cut → the people whose ties hang on it. */
  readonly things: ReadonlyMap<string, readonly string[]>;
}

export class Choice {
  readonly people: CutPeople;
  /** By node, from the number of people on. */
  readonly things: readonly string[];
  readonly #given: Given;

  constructor(people: CutPeople, given: Given) {
    this.people = people;
    this.things = [...given.things.keys()];
    this.#given = given;
  }

  static async of(reader: Reader, people: CutPeople, asked: AskedPlan): Promise<Choice> {
    const sparing = asked.sparing.length === 0 ? [] : await personsOf(reader, asked.sparing);
    return new Choice(people, {
      sparing: new Set(sparing),
      costs: await costsOf(reader, asked.costs),
      bySource: await tiesWithoutEach(reader, people),
      things: asked.things ? await thingsThatTie(reader, people.found.ties) : new Map(),
    });
  }

  /** Undefined for somebody. */
  thingAt(node: number): string | undefined {
    return this.things[node - this.people.found.members.length];
  }

  /** Whose ties hang on it. */
  usersOf(thing: string): readonly string[] {
    return this.#given.things.get(thing)!;
  }

  mayBeTaken(node: number, eligibility: Eligibility): boolean {
    const { isProtected, person } = this.people.member(node);
    return !isProtected && !this.#given.sparing.has(person) && (eligibility === "ANYBODY" || this.people.isEvidenced(node));
  }

  /** What somebody uses who may be taken, and nobody who is to be spared. */
  mayBeCut(thing: string, eligibility: Eligibility): boolean {
    const users = this.usersOf(thing);
    return (
      users.some((id) => this.mayBeTaken(this.people.nodeOf(id), eligibility)) && !users.some((id) => this.#given.sparing.has(id))
    );
  }

  cost(node: number): number {
    const { person, role, isStaff } = this.people.member(node);
    return this.#given.costs.get(person) ?? (role === null ? undefined : ROLE_COSTS[role]) ?? (isStaff ? STAFF_COST : 1);
  }

  count(eligibility: Eligibility): number {
    return this.people.found.members.filter((_, node) => this.mayBeTaken(node, eligibility)).length;
  }

  countThings(eligibility: Eligibility): number {
    return this.things.filter((thing) => this.mayBeCut(thing, eligibility)).length;
  }

  /** Node → 1 where it is somebody; null where there are no things. */
  get counted(): Uint8Array | null {
    const people = this.people.found.members.length;
    return this.things.length === 0
      ? null
      : Uint8Array.from({ length: people + this.things.length }, (_, node) => (node < people ? 1 : 0));
  }

  question({ budget, stepsMax, seed, eligibility }: AskedPlan): DisruptionQuestion {
    const { people, things, counted } = this;
    const { members, ties } = people.found;
    const codes = [...new Set(ties.flatMap(({ terms }) => terms.map(({ code }) => code)))].sort();
    const none = things.map(() => 0);
    const may = (by: Eligibility): Uint8Array =>
      Uint8Array.from([
        ...members.map((_, node) => (this.mayBeTaken(node, by) ? 1 : 0)),
        ...things.map((thing) => (this.mayBeCut(thing, by) ? 1 : 0)),
      ]);
    const csr = (left: readonly TieAnswer[]): DisruptionQuestion["csr"] => people.csr(left, things);
    return {
      csr: csr(ties),
      counted,
      eligible: may(eligibility),
      eligibleOtherwise: may("ANYBODY"),
      costs: Float64Array.from([...members.map((_, node) => this.cost(node)), ...things.map(() => THING_COST)]),
      roles: Uint8Array.from([...members.map(({ role }) => (role === null ? 0 : PARTY_ROLES.indexOf(role) + 1)), ...none]),
      maySucceed: Uint8Array.from([...members.map(({ isProtected }) => (isProtected ? 0 : 1)), ...none]),
      without: [
        ...codes.map((name) => ({ name, csr: csr(ties.filter(({ terms }) => terms.some(({ code }) => code !== name))) })),
        ...[...this.#given.bySource].map(([name, left]) => ({ name, csr: csr(left) })),
      ],
      ...{ budget, stepsMax, seed },
    };
  }
}

async function costsOf(reader: Reader, given: AskedPlan["costs"]): Promise<Map<string, number>> {
  const costs = new Map<string, number>();
  for (const { ref, cost } of given) {
    if (!(cost > 0 && cost <= COST_MAX)) throw new AppError("LIMIT_EXCEEDED", `a cost must be above 0 and at most ${COST_MAX}`);
    for (const person of await personsOf(reader, [ref])) costs.set(person, cost);
  }
  return costs;
}
