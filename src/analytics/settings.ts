/** The numbers analytics turns on: hub limits, weights, windows. Data, completed once at the door; domain.md gives the reasons for most. */
export interface AnalyticsSettings {
  /** A contact used by more parties (households, bookings) than this is a hub: skipped, and the skip noted. */
  readonly hubPartiesMax: {
    readonly PHONE: number;
    readonly EMAIL: number;
    readonly ADDRESS: number;
    readonly IP: number;
    readonly PAYMENT_CARD: number;
  };
  /** How telling one shared contact of each type is: a factor on its log surprise. */
  readonly contactFactor: {
    readonly PHONE: number;
    readonly EMAIL: number;
    readonly ADDRESS: number;
    readonly IP: number;
    readonly PAYMENT_CARD: number;
  };
  /** Each term's log-likelihood ratio is clipped to ±this (ln 20). */
  readonly termMax: number;
  /** Correlated terms: the strongest counts whole, the others this share. */
  readonly restShare: number;
  readonly sameBooking: number;
  /** Persons on one booking beyond which it is a group, flagged or not. */
  readonly groupPersonsMin: number;
  readonly sequentialBookingMinutes: number;
  readonly sequentialBooking: number;
  readonly sharedPayer: number;
  readonly payerPartiesMax: number;
  readonly sharedDocument: number;
  readonly sequentialDocuments: number;
  readonly sequentialNumberGap: number;
  readonly sameIncident: number;
  readonly incidentPartiesMax: number;
  readonly calls: number;
  readonly callPartnersMax: number;
  readonly cargo: number;
  readonly cargoPartiesMax: number;
  /** Co-travel: fewest joint journeys, the strongest weight it can have, and how many journeys somebody makes to be asked about. */
  readonly coTravelMin: number;
  readonly coTravelMax: number;
  readonly coTravelJourneysMin: number;
  /** Meetings likelier than this by chance are not mentioned. */
  readonly coTravelChanceMax: number;
  /** From so many journeys of both on, the chance of their meeting is counted by weekday and quarter too. */
  readonly habitJourneysMin: number;
  /** Both travel one route this often: commuters, whose meeting proves nothing. */
  readonly commuterJourneys: number;
  /** Factors on ties between kin, between commuters on one route, and by what is probably an agency's own contact. */
  readonly kinFactor: number;
  readonly commuterFactor: number;
  readonly agencyFactor: number;
  /** Ties lighter than this are not in the graph of ties. */
  readonly tieFloor: number;
  readonly cpmResolution: number;
  /** One clustering a seed, each on this share of the ties: who is put together in most of them belongs together (domain C7). */
  readonly consensusSeeds: readonly number[];
  readonly consensusThreshold: number;
  readonly edgeShare: number;
}

export const ANALYTICS_SETTINGS: AnalyticsSettings = {
  hubPartiesMax: { PHONE: 25, EMAIL: 25, ADDRESS: 50, IP: 50, PAYMENT_CARD: 50 },
  contactFactor: { PHONE: 1, EMAIL: 1, ADDRESS: 0.7, IP: 0.7, PAYMENT_CARD: 1 },
  termMax: 3,
  restShare: 0.3,
  sameBooking: 0.9,
  groupPersonsMin: 10,
  sequentialBookingMinutes: 15,
  sequentialBooking: 1.2,
  sharedPayer: 1.5,
  payerPartiesMax: 30,
  sharedDocument: 2.5,
  sequentialDocuments: 1.5,
  sequentialNumberGap: 50,
  sameIncident: 3,
  incidentPartiesMax: 40,
  calls: 2,
  callPartnersMax: 25,
  cargo: 1.5,
  cargoPartiesMax: 25,
  coTravelMin: 3,
  coTravelMax: 1.5,
  coTravelJourneysMin: 3,
  coTravelChanceMax: 0.05,
  habitJourneysMin: 5,
  commuterJourneys: 6,
  kinFactor: 0.15,
  commuterFactor: 0.3,
  agencyFactor: 0.3,
  tieFloor: 0.5,
  cpmResolution: 0.5,
  consensusSeeds: Array.from({ length: 50 }, (_, i) => i + 1),
  consensusThreshold: 0.5,
  edgeShare: 0.8,
};
