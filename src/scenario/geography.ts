/** Where the made-up world lies: a real map (airport codes, countries), invented carriers. Hours and offsets are rounded. */
export interface Airport {
  readonly code: string;
  readonly country: string;
  readonly city: string;
  /** Flying time from the hub. */
  readonly hours: number;
  readonly utcOffsetMin: number;
  /** Which pool names come from. */
  readonly naming: Naming;
}

export type Naming = "spanish" | "portuguese" | "english" | "dutch" | "turkish" | "french";

export const HUB: Airport = { code: "PTY", country: "PAN", city: "Panama", hours: 0, utcOffsetMin: -300, naming: "spanish" };

/** In order of demand: the first `routes` of them are flown. */
export const SPOKES: readonly Airport[] = [
  { code: "BOG", country: "COL", city: "Bogota", hours: 1.6, utcOffsetMin: -300, naming: "spanish" },
  { code: "MIA", country: "USA", city: "Miami", hours: 3, utcOffsetMin: -300, naming: "english" },
  { code: "MEX", country: "MEX", city: "Mexico", hours: 3.8, utcOffsetMin: -360, naming: "spanish" },
  { code: "SDQ", country: "DOM", city: "Santo Domingo", hours: 2.5, utcOffsetMin: -240, naming: "spanish" },
  { code: "GRU", country: "BRA", city: "Sao Paulo", hours: 6.8, utcOffsetMin: -180, naming: "portuguese" },
  { code: "MAD", country: "ESP", city: "Madrid", hours: 10, utcOffsetMin: 60, naming: "spanish" },
  { code: "LIM", country: "PER", city: "Lima", hours: 3.5, utcOffsetMin: -300, naming: "spanish" },
  { code: "AMS", country: "NLD", city: "Amsterdam", hours: 10.5, utcOffsetMin: 60, naming: "dutch" },
  { code: "JFK", country: "USA", city: "New York", hours: 5.2, utcOffsetMin: -300, naming: "english" },
  { code: "HAV", country: "CUB", city: "La Habana", hours: 2.6, utcOffsetMin: -300, naming: "spanish" },
  { code: "UIO", country: "ECU", city: "Quito", hours: 2, utcOffsetMin: -300, naming: "spanish" },
  { code: "SJO", country: "CRI", city: "San Jose", hours: 1.3, utcOffsetMin: -360, naming: "spanish" },
  { code: "MDE", country: "COL", city: "Medellin", hours: 1.2, utcOffsetMin: -300, naming: "spanish" },
  { code: "GUA", country: "GTM", city: "Guatemala", hours: 2.3, utcOffsetMin: -360, naming: "spanish" },
  { code: "EZE", country: "ARG", city: "Buenos Aires", hours: 7.2, utcOffsetMin: -180, naming: "spanish" },
  { code: "IST", country: "TUR", city: "Istanbul", hours: 13, utcOffsetMin: 180, naming: "turkish" },
  { code: "SCL", country: "CHL", city: "Santiago", hours: 6.7, utcOffsetMin: -180, naming: "spanish" },
  { code: "CUN", country: "MEX", city: "Cancun", hours: 2.6, utcOffsetMin: -300, naming: "spanish" },
  { code: "CDG", country: "FRA", city: "Paris", hours: 10.6, utcOffsetMin: 60, naming: "french" },
  { code: "GYE", country: "ECU", city: "Guayaquil", hours: 2.2, utcOffsetMin: -300, naming: "spanish" },
  { code: "POS", country: "TTO", city: "Port of Spain", hours: 2.9, utcOffsetMin: -240, naming: "english" },
  { code: "SAL", country: "SLV", city: "San Salvador", hours: 2, utcOffsetMin: -360, naming: "spanish" },
  { code: "KIN", country: "JAM", city: "Kingston", hours: 1.9, utcOffsetMin: -300, naming: "english" },
  { code: "MVD", country: "URY", city: "Montevideo", hours: 7.2, utcOffsetMin: -180, naming: "spanish" },
];

/** Invented. The codes are not assigned to a carrier that we know of; `prefix` opens its air waybills. */
export const CARRIERS = [
  { code: "X0", name: "Aerolineas Trenza", prefix: "981", registration: "XQ-T" },
  { code: "0Z", name: "Istmo Regional", prefix: "983", registration: "XQ-I" },
  { code: "U0", name: "Lanzadera Air", prefix: "986", registration: "XQ-L" },
] as const;

export type Carrier = (typeof CARRIERS)[number];

export function minutesFromHub(airport: Airport): number {
  return Math.round(airport.hours * 60);
}
