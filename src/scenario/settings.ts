/** How large a world is and what lives in it (src/scenario/README.md, "What a world holds"), by size and by world. */
export const SIZES = ["small", "compact", "medium", "large"] as const;
export type Size = (typeof SIZES)[number];
export const WORLDS = ["full", "zero-crime", "twins-only"] as const;
export type WorldKind = (typeof WORLDS)[number];

export interface Settings {
  readonly days: number;
  /** Out-and-back pairs of flights a day. */
  readonly pairsPerDay: number;
  readonly routes: number;
  readonly capacity: readonly [number, number];
  readonly staff: number;
  readonly badgeReadsPerShift: number;
  readonly agencies: number;
  readonly consignments: number;
  /** How many planted groups of each kind; none outside a full world. */
  readonly planted: Planted;
  /** Chance that one crime trip, rip-on bag or parcel is caught: known positives stay few. */
  readonly detection: { readonly trip: number; readonly ripOn: number; readonly parcel: number };
  readonly loneOffenders: number;
  readonly impostors: number;
  readonly administrative: number;
  readonly inspections: number;
  /** Multiplies the benign look-alikes. */
  readonly twins: number;
}

export interface Planted {
  readonly drugCells: number;
  readonly insiderRings: number;
  readonly cashRings: number;
  readonly smugglingRings: number;
  readonly traffickingRings: number;
  readonly armsRings: number;
  readonly bridges: number;
}

const NOTHING_PLANTED: Planted = {
  drugCells: 0,
  insiderRings: 0,
  cashRings: 0,
  smugglingRings: 0,
  traffickingRings: 0,
  armsRings: 0,
  bridges: 0,
};

const BY_SIZE: Readonly<Record<Size, Settings>> = {
  small: {
    days: 24,
    pairsPerDay: 3,
    routes: 8,
    capacity: [44, 60],
    staff: 90,
    badgeReadsPerShift: 3,
    agencies: 14,
    consignments: 160,
    planted: { drugCells: 2, insiderRings: 1, cashRings: 1, smugglingRings: 1, traffickingRings: 1, armsRings: 1, bridges: 1 },
    // A small world has few trips: at the rates of the larger ones no group would ever have met a customs officer.
    detection: { trip: 0.2, ripOn: 0.4, parcel: 0.2 },
    loneOffenders: 3,
    impostors: 2,
    administrative: 10,
    inspections: 60,
    twins: 0.1,
  },
  // A fifth of a medium season: many of these are made where weights are fitted or a method is measured.
  compact: {
    days: 45,
    pairsPerDay: 5,
    routes: 12,
    capacity: [100, 140],
    staff: 400,
    badgeReadsPerShift: 4,
    agencies: 45,
    consignments: 1500,
    planted: { drugCells: 4, insiderRings: 2, cashRings: 2, smugglingRings: 2, traffickingRings: 2, armsRings: 2, bridges: 1 },
    detection: { trip: 0.12, ripOn: 0.35, parcel: 0.1 },
    loneOffenders: 8,
    impostors: 5,
    administrative: 40,
    inspections: 500,
    twins: 0.35,
  },
  medium: {
    days: 60,
    pairsPerDay: 16,
    routes: 20,
    capacity: [130, 180],
    staff: 1200,
    badgeReadsPerShift: 5,
    agencies: 90,
    consignments: 6000,
    planted: { drugCells: 6, insiderRings: 2, cashRings: 4, smugglingRings: 3, traffickingRings: 3, armsRings: 3, bridges: 2 },
    detection: { trip: 0.1, ripOn: 0.35, parcel: 0.08 },
    loneOffenders: 15,
    impostors: 10,
    administrative: 90,
    inspections: 1500,
    twins: 1,
  },
  large: {
    days: 180,
    pairsPerDay: 31,
    routes: 24,
    capacity: [130, 180],
    staff: 4000,
    badgeReadsPerShift: 5,
    agencies: 300,
    consignments: 40_000,
    planted: {
      drugCells: 24,
      insiderRings: 8,
      cashRings: 16,
      smugglingRings: 10,
      traffickingRings: 10,
      armsRings: 10,
      bridges: 6,
    },
    detection: { trip: 0.1, ripOn: 0.35, parcel: 0.08 },
    loneOffenders: 80,
    impostors: 50,
    administrative: 500,
    inspections: 9000,
    twins: 5,
  },
};

export function settingsFor(size: Size, world: WorldKind): Settings {
  const settings = BY_SIZE[size];
  if (world === "full") return settings;
  // Lone offenders stay in every world: a season without a single seizure would be quiet in a way no airport is.
  return { ...settings, planted: NOTHING_PLANTED, twins: world === "twins-only" ? settings.twins * 2 : settings.twins };
}
