/** What detection turns on: the tables of weights, floors and thresholds, all data and part of a run's method id. `detectionSettings` completes them once, at the door. */
import { ANALYTICS_SETTINGS, type AnalyticsSettings } from "#analytics/settings.ts";
import { CODES, type ReasonTable } from "./codes.ts";

export interface DetectionSettings {
  readonly analytics: AnalyticsSettings;
  /** What each code of a reason weighs. */
  readonly reasons: ReasonTable;
  /** Logit of a group that nothing is known of: groups of people who share a phone are common, criminal ones are not. */
  readonly priorLogit: number;
  /** Findings scored below this are not made. */
  readonly scoreFloor: number;
  /** Reasons of one correlated group: the strongest counts whole, the others this share (domain B). */
  readonly restShare: number;
  /** A behaviour rarer than this in the data is taken to be this common. */
  readonly baseRateMin: number;
  readonly lastMinuteHours: number;
  readonly shortStayHours: number;
  /** Journeys this near to the end of the data may still have a way back. */
  readonly returnWithinDays: number;
  readonly insiderFalseDiscovery: number;
  readonly insiderOverlapMin: number;
  /** The line above which cash must be declared, in units of each of these currencies; of others none is known. */
  readonly cashThreshold: number;
  readonly cashCurrencies: readonly string[];
  readonly recordsMax: number;
  readonly relatedMax: number;
}

const DETECTION_SETTINGS: DetectionSettings = {
  analytics: ANALYTICS_SETTINGS,
  reasons: CODES,
  priorLogit: -4.5,
  scoreFloor: 0.08,
  restShare: 0.3,
  baseRateMin: 0.03,
  lastMinuteHours: 72,
  shortStayHours: 72,
  returnWithinDays: 30,
  insiderFalseDiscovery: 0.05,
  insiderOverlapMin: 3,
  cashThreshold: 10_000,
  cashCurrencies: ["USD", "PAB", "EUR"],
  recordsMax: 50,
  relatedMax: 50,
};

export function detectionSettings(given: Partial<DetectionSettings> = {}): DetectionSettings {
  return { ...DETECTION_SETTINGS, ...given, analytics: { ...ANALYTICS_SETTINGS, ...given.analytics } };
}
