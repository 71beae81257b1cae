/**
 * A plan of disruption as it is kept: what was asked, and what it takes, by ids. No name, number or part of anybody is copied: these are read anew,
 * under the clearance of whoever reads the plan.
 */
export type Eligibility = "EVIDENCED" | "ANYBODY";

/** What is done to somebody or something in a step of a plan. */
export type PlanAction = "ARREST" | "SEVER" | "OBSERVE";

/** Ids of people, and of findings, which stand for their members. */
export interface AskedPlan {
  readonly refs: readonly string[];
  readonly radius: number;
  readonly budget: number;
  readonly stepsMax: number;
  readonly costs: readonly { readonly ref: string; readonly cost: number }[];
  readonly eligibility: Eligibility;
  /** Never to be taken. */
  readonly sparing: readonly string[];
  /** Whether things by which people are tied may be cut too. */
  readonly things: boolean;
  /** How many to watch beside, at most. */
  readonly observe: number;
  readonly membersMax: number;
  readonly seed: number;
}

export interface KeptStep {
  /** An entity id. */
  readonly target: string;
  readonly action: PlanAction;
}

export interface KeptPlan {
  readonly id: string;
  /** As whoever kept it calls it. */
  readonly name: string;
  readonly by: string;
  readonly at: string;
  readonly asked: AskedPlan;
  /** Of detection, whose ties it was made of, and the number of the planner's rules. */
  readonly method: string;
  /** Of what its maker might read. */
  readonly snapshot: string;
  readonly steps: readonly KeptStep[];
  readonly spent: number;
  readonly area: number;
  /** Of every record and finding it rests on. */
  readonly handling: string;
}
