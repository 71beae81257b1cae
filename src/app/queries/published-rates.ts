/** What others have published of how few of those who are flagged are confirmed, to read one's own counts by. None of it is of this product. */
export interface PublishedRate {
  readonly about: string;
  /** For each million of `unit`. */
  readonly perMillion: number;
  readonly unit: string;
  readonly source: string;
}

export const PUBLISHED_RATES: readonly PublishedRate[] = [
  {
    about: "hits that officers had to verify, Austria, February to 14 May 2019 (about 490 a day of 103 days)",
    perMillion: 6600,
    unit: "PNR records",
    source: "EDRi, Why EU passenger surveillance fails its purpose, 25 September 2019",
  },
  {
    about: "hits confirmed, Austria, the same (51 of 7,633,867)",
    perMillion: 6.7,
    unit: "PNR records",
    source: "EDRi, the same",
  },
  {
    about: "undeclared cash detected, Tocumen, July 2024 to November 2025 (59 cases)",
    perMillion: 15,
    unit: "landed arrivals, roughly",
    source: "La Estrella de Panamá, 28 December 2025",
  },
  {
    about: "false documents detected at the most, air arrivals to the Schengen area, 2013 (9,800 persons by all ways)",
    perMillion: 78,
    unit: "arrivals by air, of 2012",
    source: "Frontex, Annual Risk Analysis 2014",
  },
];
