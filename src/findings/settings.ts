/** What detection turns on: the tables of weights, floors and thresholds, all data and part of a run's method id. `detectionSettings` completes them once, at the door. */
import type { PeerSettings } from "#analytics/peers.ts";
import { ANALYTICS_SETTINGS, type AnalyticsSettings } from "#analytics/settings.ts";
import { CODES, type ReasonTable } from "./codes.ts";
import { LEARNT_WEIGHTS, type LearntWeights } from "./learnt-weights.ts";

export interface DetectionSettings extends PeerSettings {
  readonly analytics: AnalyticsSettings;
  /** What each code of a reason weighs. */
  readonly reasons: ReasonTable;
  /** By how much each of these weights is multiplied, as the fit learnt it. */
  readonly learnt: LearntWeights;
  /** Logit of a group that nothing is known of: groups of people who share a phone are common, criminal ones are not. */
  readonly priorLogit: number;
  /** Findings scored below this are not made. */
  readonly scoreFloor: number;
  /** Reasons of one correlated group: the strongest counts whole, the others this share (docs/method.md, "Scores"). */
  readonly restShare: number;
  /** Share of a finding's score that each member has whatever speaks of them; the rest goes by how much of it does. */
  readonly memberShareMin: number;
  /** A behaviour rarer than this in the data is taken to be this common, and one as common as the rest of it to be no commoner. */
  readonly baseRateMin: number;
  /** Where groups are few: on how many of a group's flights members who booked apart are taken to meet. */
  readonly metApartShare: number;
  readonly lastMinuteHours: number;
  readonly shortStayHours: number;
  /** Journeys this near to the end of the data may still have a way back. */
  readonly returnWithinDays: number;
  /** Fewer than this are a couple, or one person under two names: no group, but for offenders and airport workers. */
  readonly groupMembersMin: number;
  /** From this share of ties between kin on, a group is looked at as a family. */
  readonly familyShareMin: number;
  /** Two journeys within this are the halves of a broken one. */
  readonly brokenWithinDays: number;
  readonly onwardWithinHours: number;
  /** An escort goes back within this; who stays longer was there for something else. */
  readonly escortBackWithinDays: number;
  readonly smuggledMin: number;
  /** Signs of trafficking that it takes, unless a victim was reported. */
  readonly traffickingSignsMin: number;
  readonly youngYears: number;
  /** Persons who showed one document beyond which it is a misread number, or a clerk's. */
  readonly documentHoldersMax: number;
  /** Parcels of "parts" that are small: at most this heavy, of at most this declared value. Of other currencies we do not know what is little. */
  readonly parcelKgMax: number;
  readonly parcelValueMax: Readonly<Record<string, number>>;
  readonly parcelsMin: number;
  /** Where parcels are few: what share of them is taken to be small ones of parts. */
  readonly parcelPartsShare: number;
  /** Who travels at least so often, and so often a month of what the data cover, is a regular traveller. */
  readonly regularTripsMin: number;
  readonly regularTripsMonthly: number;
  /** A presence this likely by chance is not mentioned. */
  readonly presenceChanceMax: number;
  readonly insiderFalseDiscovery: number;
  /** Up to this rate of false discoveries what two questions say of one worker counts together. */
  readonly insiderTogetherDiscovery: number;
  readonly insiderOverlapMin: number;
  /** The line above which cash must be declared, in units of each of these currencies; of others none is known. */
  readonly cashThreshold: number;
  readonly cashCurrencies: readonly string[];
  /** Sums from this share of the threshold up to it are "just under"; a split counts when its parts make this many thresholds. */
  readonly cashUnderFrom: number;
  readonly cashSplitSum: number;
  readonly recordsMax: number;
  readonly relatedMax: number;
}

const DETECTION_SETTINGS: DetectionSettings = {
  analytics: ANALYTICS_SETTINGS,
  reasons: CODES,
  learnt: LEARNT_WEIGHTS,
  priorLogit: -5.8,
  scoreFloor: 0.02,
  restShare: 0.3,
  memberShareMin: 0.4,
  baseRateMin: 0.03,
  metApartShare: 0.2,
  peers: 60,
  peerCorrelation: 0.1,
  peerPriorTrials: 10,
  peerPriorGroups: 20,
  lastMinuteHours: 72,
  shortStayHours: 72,
  returnWithinDays: 30,
  groupMembersMin: 3,
  familyShareMin: 0.3,
  brokenWithinDays: 4,
  onwardWithinHours: 72,
  escortBackWithinDays: 7,
  smuggledMin: 3,
  traffickingSignsMin: 3,
  youngYears: 25,
  documentHoldersMax: 4,
  parcelKgMax: 10,
  parcelValueMax: { USD: 200, PAB: 200, EUR: 200 },
  parcelsMin: 3,
  parcelPartsShare: 0.05,
  regularTripsMin: 3,
  regularTripsMonthly: 1.5,
  presenceChanceMax: 0.05,
  insiderFalseDiscovery: 0.05,
  insiderTogetherDiscovery: 0.2,
  insiderOverlapMin: 3,
  cashThreshold: 10_000,
  cashCurrencies: ["USD", "PAB", "EUR"],
  cashUnderFrom: 0.7,
  cashSplitSum: 1.5,
  recordsMax: 50,
  relatedMax: 50,
};

export function detectionSettings(given: Partial<DetectionSettings> = {}): DetectionSettings {
  return { ...DETECTION_SETTINGS, ...given, analytics: { ...ANALYTICS_SETTINGS, ...given.analytics } };
}
