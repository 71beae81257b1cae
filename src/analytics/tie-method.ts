/**
 * The ties of the method, one row a code: which correlated group a tie belongs to, which independent kind of thing it is, what it takes to
 * be ordinary (a household's, a form's), how its weight is shaped and how large it is. Code that finds ties counts; the weight is computed
 * from this table and from nothing else, below. docs/method.md is made from it, and its numbers are part of a run's method id.
 */
import { assert } from "#base/assert.ts";
import type { ContactType } from "#model/kinds.ts";

/**
 * How a weight follows from what was counted; a natural log-likelihood ratio, before it is clipped to `termMax`. n: how many share it.
 * - `constant`: size.
 * - `shared-out`: size / n, or size / √n.
 * - `rarity`: −size · ln(partners), times `agency` when it is probably a travel agency's own; partners: with how many others somebody
 *   shares a thing of its kind that is as rare or rarer, in these data (contact-sharing.ts). From one on it is nothing.
 * - `rarity-of-name`: size · ln((hub + 1) / n) / ln(hub / 2).
 * - `calls`: size · (1 − ln n / ln(2 · hub)) / √pairs of users, times `once` when it was one call only.
 * - `chance`: size · min(1, −log10 p / decades).
 */
export type TieShape =
  | { readonly shape: "constant"; readonly size: number }
  | { readonly shape: "shared-out"; readonly size: number; readonly by: "n" | "root" }
  | { readonly shape: "rarity"; readonly size: number; readonly agency: number }
  | { readonly shape: "rarity-of-name"; readonly size: number }
  | { readonly shape: "calls"; readonly size: number; readonly once: number }
  | { readonly shape: "chance"; readonly size: number; readonly decades: number };

/** Kinds of things that do not follow from each other: a card and its payer are one, a phone and an e-mail two. In the order of reports. */
export const TIE_KINDS = ["PAYMENT", "PHONE", "EMAIL", "ADDRESS", "IP", "AGENT", "DOCUMENT", "TRAVEL", "CALLS", "CARGO"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export interface TieRow {
  /** Terms of one group speak of the same thing: the strongest counts whole, the rest in part. */
  readonly group: string;
  /** The independent kind it counts as; null = of none. */
  readonly kind: TieKind | null;
  /** Found in households: with one surname it is explained by kinship. */
  readonly domestic: boolean;
  /** Stands on a booking's form for everybody on the booking. */
  readonly onForm: boolean;
  /** Shared by more than this, it says nothing about any two of them; null = there is no such limit. */
  readonly hubMax: number | null;
  /** The pair is tied whatever else would explain it. */
  readonly stands: boolean;
  readonly weight: TieShape;
}

const row = { kind: null, domestic: false, onForm: false, hubMax: null, stands: false } as const;
const contact = { ...row, group: "CONTACT", onForm: true } as const;
const AGENCY = 0.3;

/** In order of reports. Codes are kept in findings: a code that goes is not used again. */
export const TIE_METHOD = {
  SAME_BOOKING: { ...row, group: "BOOKING", domestic: true, weight: { shape: "shared-out", size: 0.9, by: "root" } },
  SEQUENTIAL_BOOKING: { ...row, group: "BOOKING", kind: "AGENT", weight: { shape: "constant", size: 1.2 } },
  SHARED_CARD: {
    ...contact,
    group: "PAYMENT",
    kind: "PAYMENT",
    domestic: true,
    hubMax: 50,
    weight: { shape: "rarity", size: 1, agency: AGENCY },
  },
  SHARED_PAYER: {
    ...row,
    group: "PAYMENT",
    kind: "PAYMENT",
    onForm: true,
    hubMax: 30,
    weight: { shape: "rarity-of-name", size: 1.5 },
  },
  PAID_FOR: {
    ...row,
    group: "PAYMENT",
    kind: "PAYMENT",
    onForm: true,
    hubMax: 30,
    weight: { shape: "shared-out", size: 1.5, by: "n" },
  },
  SHARED_PHONE: {
    ...contact,
    kind: "PHONE",
    domestic: true,
    hubMax: 25,
    weight: { shape: "rarity", size: 1, agency: AGENCY },
  },
  SHARED_EMAIL: {
    ...contact,
    kind: "EMAIL",
    domestic: true,
    hubMax: 25,
    weight: { shape: "rarity", size: 1, agency: AGENCY },
  },
  SHARED_ADDRESS: {
    ...contact,
    kind: "ADDRESS",
    domestic: true,
    hubMax: 50,
    weight: { shape: "rarity", size: 0.7, agency: AGENCY },
  },
  SHARED_IP: { ...contact, kind: "IP", hubMax: 50, weight: { shape: "rarity", size: 0.7, agency: AGENCY } },
  SHARED_DOCUMENT: { ...row, group: "DOCUMENT", kind: "DOCUMENT", hubMax: 8, weight: { shape: "constant", size: 2.5 } },
  SEQUENTIAL_DOCUMENTS: { ...row, group: "DOCUMENT", kind: "DOCUMENT", weight: { shape: "constant", size: 1.5 } },
  CO_TRAVEL: { ...row, group: "TRAVEL", kind: "TRAVEL", weight: { shape: "chance", size: 1.5, decades: 6 } },
  CALLS: { ...row, group: "CALLS", kind: "CALLS", hubMax: 25, weight: { shape: "calls", size: 2, once: 0.6 } },
  SAME_INCIDENT: { ...row, group: "INCIDENT", hubMax: 40, stands: true, weight: { shape: "constant", size: 3 } },
  CARGO_LINK: { ...row, group: "CARGO", kind: "CARGO", hubMax: 25, weight: { shape: "constant", size: 1.5 } },
} as const satisfies Record<string, TieRow>;

export type TieCode = keyof typeof TIE_METHOD;
export type TieMethod = Readonly<Record<TieCode, TieRow>>;
export const TIE_CODES = Object.keys(TIE_METHOD) as TieCode[];

export const CODE_OF_CONTACT: Readonly<Record<ContactType, TieCode>> = {
  PHONE: "SHARED_PHONE",
  EMAIL: "SHARED_EMAIL",
  ADDRESS: "SHARED_ADDRESS",
  PAYMENT_CARD: "SHARED_CARD",
  IP: "SHARED_IP",
};

/** What was counted of a tie; each shape reads its own. */
export interface TieCounts {
  /** How many share the thing, as `n` of the shape says. */
  readonly n?: number;
  /** With how many others anybody shares as rare a thing of its kind, on average. */
  readonly partners?: number;
  /** The chance of its being nothing. */
  readonly chance?: number;
  /** Pairs of users behind it. */
  readonly pairs?: number;
  readonly once?: boolean;
  readonly agency?: boolean;
}

/** No chance is smaller than this: models of chance are not that good. */
const CHANCE_LEAST = 1e-12;

export function tieWeight({ weight, hubMax }: TieRow, counts: TieCounts): number {
  const { n = 1, partners = 1, chance = 1, pairs = 1, once = false, agency = false } = counts;
  const hub = hubMax ?? NaN;
  let value: number;
  switch (weight.shape) {
    case "constant":
      value = weight.size;
      break;
    case "shared-out":
      value = weight.size / (weight.by === "root" ? Math.sqrt(n) : n);
      break;
    case "rarity":
      value = -Math.log(Math.min(1, partners)) * weight.size * (agency ? weight.agency : 1);
      break;
    case "rarity-of-name":
      value = (weight.size * Math.log((hub + 1) / n)) / Math.log(hub / 2);
      break;
    case "calls":
      value = (weight.size * (once ? weight.once : 1) * (1 - Math.log(n) / Math.log(2 * hub))) / Math.sqrt(pairs);
      break;
    case "chance":
      value = weight.size * Math.min(1, -Math.log10(Math.max(chance, CHANCE_LEAST)) / weight.decades);
      break;
  }
  assert(!Number.isNaN(value), `a tie of shape ${weight.shape} weighs a number`);
  return value;
}

/** More than this many share the thing: it says nothing about any two of them. */
export function isHub({ hubMax }: TieRow, sharing: number): boolean {
  return hubMax !== null && sharing > hubMax;
}
