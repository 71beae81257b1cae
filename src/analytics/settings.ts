/** The numbers analytics turns on: the table of ties, windows and limits. Data, completed once at the door, and part of a run's method id. */
import { TIE_METHOD, type TieMethod } from "./tie-method.ts";

export interface AnalyticsSettings {
  /** What each code of a tie weighs. */
  readonly ties: TieMethod;
  /** Each term's log-likelihood ratio is clipped to ±this (ln 20). */
  readonly termMax: number;
  /** What is usual elsewhere of shared contacts counts as so many people. */
  readonly partnersPrior: number;
  /** Correlated terms: the strongest counts whole, the others this share. */
  readonly restShare: number;
  /** Persons on one booking beyond which it is a group, flagged or not. */
  readonly groupPersonsMin: number;
  readonly sequentialBookingMinutes: number;
  readonly sequentialNumberGap: number;
  /** Co-travel: fewest joint journeys, and how many journeys somebody makes to be asked about. */
  readonly coTravelMin: number;
  readonly coTravelJourneysMin: number;
  /** Meetings likelier than this by chance are not mentioned. */
  readonly coTravelChanceMax: number;
  /** From so many journeys of both on, the chance of their meeting is counted by weekday and quarter too. */
  readonly habitJourneysMin: number;
  /** Both travel one route this often: commuters, whose meeting proves nothing. */
  readonly commuterJourneys: number;
  /** Factors on ties between kin, and between commuters on one route. */
  readonly kinFactor: number;
  readonly commuterFactor: number;
  /** Ties lighter than this are not in the graph of ties. */
  readonly tieFloor: number;
  readonly cpmResolution: number;
  /** Detection looks at the groups of this resolution too, from so many of the clusterings. */
  readonly cpmWiderResolution: number;
  readonly widerSeeds: number;
  /**
   * One clustering a seed, each on this share of the ties: who is put together in most of them belongs together (docs/method.md,
   * "Groups").
   */
  readonly consensusSeeds: readonly number[];
  readonly consensusThreshold: number;
  readonly edgeShare: number;
}

export const ANALYTICS_SETTINGS: AnalyticsSettings = {
  ties: TIE_METHOD,
  termMax: 3,
  partnersPrior: 1000,
  restShare: 0.3,
  groupPersonsMin: 10,
  sequentialBookingMinutes: 15,
  sequentialNumberGap: 50,
  coTravelMin: 3,
  coTravelJourneysMin: 3,
  coTravelChanceMax: 0.05,
  habitJourneysMin: 5,
  commuterJourneys: 6,
  kinFactor: 0.15,
  commuterFactor: 0.3,
  tieFloor: 0.5,
  cpmResolution: 0.5,
  cpmWiderResolution: 0.2,
  widerSeeds: 15,
  consensusSeeds: Array.from({ length: 50 }, (_, i) => i + 1),
  consensusThreshold: 0.5,
  edgeShare: 0.8,
};
