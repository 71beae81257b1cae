/**
 * One pair of identities: the sum of the bits of all comparisons (Fellegi and Sunter 1969), and the facts that the decision rests
 * on besides. The values compared are put into words only when asked.
 */
import type { Comparison } from "#model/judgement.ts";
import { contradicts, namesAgree, NameComparer, type NameMatch } from "./compare-names.ts";
import type { FlightStay } from "./input.ts";
import type { Lists, Profiles } from "./profiles.ts";
import { oneEditApart } from "#model/similarity.ts";
import {
  CONTACT_SHARED_MAX,
  DOCUMENT_SURPLUS,
  OVERLAP_MIN_MS,
  posterior,
  POSTERIOR_SAME,
  POSTERIOR_UNSURE,
  priorBits,
  WEIGHTS,
} from "./weights.ts";

export type BirthOutcome = "MISSING" | "EXACT" | "DAY_MONTH_SWAP" | "ONE_DIGIT" | "YEAR_OFF" | "DIFFERENT";
export type DocumentOutcome = "MISSING" | "EXACT" | "ONE_EDIT" | "DIFFERENT" | "USED_INTERLEAVED" | "SAME_FLIGHT";
export type Decision = "SAME" | "UNSURE" | "NOT_SAME" | "NONE";

export interface PairScore {
  /** Without the prior. */
  readonly bits: number;
  readonly names: NameMatch;
  readonly birth: BirthOutcome;
  readonly document: DocumentOutcome;
  readonly contactShared: boolean;
}

const CONTACT_KINDS = ["phone", "email", "card", "address"] as const;

export class PairComparer {
  readonly prior: number;
  readonly #p: Profiles;
  readonly #names: NameComparer;
  readonly #contacts: readonly Lists[];
  readonly #documentBits: number;

  constructor(profiles: Profiles) {
    this.#p = profiles;
    this.#names = new NameComparer(profiles.names);
    this.#contacts = [profiles.phones, profiles.emails, profiles.cards, profiles.addresses];
    this.prior = priorBits(profiles.population);
    this.#documentBits = DOCUMENT_SURPLUS - this.prior;
  }

  score(a: number, b: number, into?: Comparison[]): PairScore {
    const names = this.#compareNames(a, b, into);
    const [birth, birthBits] = this.#compareBirth(a, b, into);
    const [document, documentBits] = this.#compareDocuments(a, b, into);
    let bits = names.bits + birthBits + documentBits + this.#compareTraits(a, b, into);
    // Household evidence is what siblings and twins share: it does not count where their names tell them apart.
    const contactBits = contradicts(names.given) ? 0 : this.#compareContacts(a, b, into);
    bits += contactBits;
    return { bits, names, birth, document, contactShared: contactBits > 0 };
  }

  /** The verdict on a score; whether the two were in two places at once is asked only when it matters. */
  decide(a: number, b: number, score: PairScore): Decision {
    const { names, birth, document, contactShared } = score;
    const chance = posterior(score.bits + this.prior);
    if (document === "EXACT") {
      const given = names.given.outcome;
      // Of two given names alike the other is a slip of the pen when document and birth date agree.
      const twoNames =
        given === "DIFFERENT" ||
        (given === "OTHER_NAME" && birth !== "EXACT") ||
        (given === "MISSING" && contradicts(names.surname));
      if (twoNames && birth === "DIFFERENT") return "NOT_SAME";
      // One name in one spelling would be one identity wherever it flew; another spelling of it is no reason to split it. Being in two
      // places at once is then a lead about the document (conflicts.ts). With names that do not agree it is proof of two people.
      if (!namesAgree(names) && this.inTwoPlaces(a, b)) return "NOT_SAME";
      // A document joins unless the given name contradicts it (a sibling's passport), or most else does.
      return chance >= POSTERIOR_SAME && !twoNames ? "SAME" : "UNSURE";
    }
    if (chance < POSTERIOR_UNSURE) return "NONE";
    if (this.inTwoPlaces(a, b)) return "NOT_SAME";
    const agree = namesAgree(names) && birth !== "MISSING" && birth !== "DIFFERENT";
    // Namesakes born on one day are rare but there are some, each with a passport of their own, of one state or two. A person with two
    // has an old phone, address or card; two that are used in turns, or on one flight, belong to two people.
    const ownPapers = !contactShared && (document === "DIFFERENT" || this.#differ(this.#p.nationality, a, b));
    const ownDocuments = ownPapers || document === "USED_INTERLEAVED" || document === "SAME_FLIGHT";
    return chance >= POSTERIOR_SAME && agree && !ownDocuments ? "SAME" : "UNSURE";
  }

  #differ(codes: Uint32Array, a: number, b: number): boolean {
    return codes[a] !== 0 && codes[b] !== 0 && codes[a] !== codes[b];
  }

  inTwoPlaces(a: number, b: number): boolean {
    return overlappingStays(this.#p.stays[a]!, this.#p.stays[b]!) !== undefined;
  }

  #compareNames(a: number, b: number, into: Comparison[] | undefined): NameMatch {
    const { surname, given, names } = this.#p;
    const match = this.#names.compare({ surnameA: surname[a]!, givenA: given[a]!, surnameB: surname[b]!, givenB: given[b]! });
    if (into === undefined) return match;
    const text = (code: number) => names.texts[code]!;
    if (match.arrangement === "STRAIGHT") {
      const fields = [
        ["surname", surname, match.surname],
        ["givenNames", given, match.given],
      ] as const;
      for (const [field, codes, { outcome, bits }] of fields) {
        if (outcome !== "MISSING") into.push(comparison(field, text(codes[a]!), text(codes[b]!), outcome, bits));
      }
    } else {
      const full = (i: number) => `${text(surname[i]!)}/${text(given[i]!)}`;
      const outcome =
        match.arrangement === "SWAPPED"
          ? (`SWAPPED_${match.given.outcome}` as const)
          : (`POOLED_${match.given.outcome}` as const);
      into.push(comparison("name", full(a), full(b), outcome, match.bits));
    }
    return match;
  }

  #compareBirth(a: number, b: number, into: Comparison[] | undefined): [BirthOutcome, number] {
    const one = this.#p.birth[a]!;
    const other = this.#p.birth[b]!;
    const outcome = birthOutcome(one, other);
    const bits = outcome === "EXACT" ? this.#p.birthBits[a]! : BIRTH_BITS[outcome];
    if (outcome !== "MISSING") into?.push(comparison("dateOfBirth", dateText(one), dateText(other), outcome, bits));
    return [outcome, bits];
  }

  #compareTraits(a: number, b: number, into: Comparison[] | undefined): number {
    const p = this.#p;
    let bits = 0;
    if (p.sex[a] !== 0 && p.sex[b] !== 0) {
      const same = p.sex[a] === p.sex[b];
      const weight = same ? WEIGHTS.sex.same : WEIGHTS.sex.different;
      bits += weight;
      const [left, right] = [String.fromCharCode(p.sex[a]!), String.fromCharCode(p.sex[b]!)];
      into?.push(comparison("sex", left, right, same ? "EXACT" : "DIFFERENT", weight));
    }
    const one = p.nationality[a]!;
    const other = p.nationality[b]!;
    if (one !== 0 && other !== 0) {
      const weight = one === other ? p.nationalityBits[one]! : WEIGHTS.nationality.different;
      bits += weight;
      const outcome = one === other ? "EXACT" : "DIFFERENT";
      into?.push(comparison("nationality", p.nationalities[one]!, p.nationalities[other]!, outcome, weight));
    }
    return bits;
  }

  #compareDocuments(a: number, b: number, into: Comparison[] | undefined): [DocumentOutcome, number] {
    const { documents, stays } = this.#p;
    const shared = sharedCode(documents, a, b);
    if (shared !== 0) {
      if (into !== undefined) {
        const text = sharedText(documents, a, b);
        into.push(comparison("document", text, text, "EXACT", this.#documentBits));
      }
      return ["EXACT", this.#documentBits];
    }
    const left = textsOf(documents, a);
    const right = textsOf(documents, b);
    if (left.length === 0 || right.length === 0) return ["MISSING", 0];
    let outcome: DocumentOutcome = "DIFFERENT";
    let bits: number = WEIGHTS.document.different;
    if (onOneFlight(stays[a]!, stays[b]!)) {
      outcome = "SAME_FLIGHT";
      bits = WEIGHTS.document.sameFlight;
    } else if (left.some((one) => right.some((other) => issuerOf(one) === issuerOf(other) && oneEditApart(one, other)))) {
      outcome = "ONE_EDIT";
      bits = WEIGHTS.document.oneEdit;
    } else if (
      left.some((one) => right.some((other) => issuerOf(one) === issuerOf(other))) &&
      interleaved(stays[a]!, stays[b]!)
    ) {
      // A renewed passport is used after the old one, never in turns with it.
      outcome = "USED_INTERLEAVED";
      bits = WEIGHTS.document.usedInterleaved;
    }
    into?.push(comparison("document", left.join(" "), right.join(" "), outcome, bits));
    return [outcome, bits];
  }

  #compareContacts(a: number, b: number, into: Comparison[] | undefined): number {
    let bits = 0;
    for (let k = 0; k < CONTACT_KINDS.length; k++) {
      const lists = this.#contacts[k]!;
      const shared = sharedCode(lists, a, b, CONTACT_SHARED_MAX);
      if (shared === 0) continue;
      const kind = CONTACT_KINDS[k]!;
      const weight = Math.min(WEIGHTS.contact[kind], WEIGHTS.contactsMax - bits);
      bits += weight;
      if (into === undefined) continue;
      const text = sharedText(lists, a, b, CONTACT_SHARED_MAX);
      into.push(comparison(kind, text, text, "EXACT", weight));
    }
    return bits;
  }
}

const BIRTH_BITS: Readonly<Record<Exclude<BirthOutcome, "EXACT">, number>> = {
  MISSING: 0,
  DAY_MONTH_SWAP: WEIGHTS.birth.dayMonthSwap,
  ONE_DIGIT: WEIGHTS.birth.oneDigit,
  YEAR_OFF: WEIGHTS.birth.yearOff,
  DIFFERENT: WEIGHTS.birth.different,
};

export function birthOutcome(one: number, other: number): BirthOutcome {
  if (one === 0 || other === 0) return "MISSING";
  if (one === other) return "EXACT";
  const [dayA, dayB] = [one % 100, other % 100];
  const [monthA, monthB] = [Math.floor(one / 100) % 100, Math.floor(other / 100) % 100];
  const [yearA, yearB] = [Math.floor(one / 10_000), Math.floor(other / 10_000)];
  if (yearA === yearB && dayA === monthB && monthA === dayB) return "DAY_MONTH_SWAP";
  let digits = 0;
  for (let x = one, y = other; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10)) if (x % 10 !== y % 10) digits++;
  if (digits === 1) return "ONE_DIGIT";
  return dayA === dayB && monthA === monthB && Math.abs(yearA - yearB) === 1 ? "YEAR_OFF" : "DIFFERENT";
}

/** The first pair of different flights, one of each, that share more than the tolerance. Both lists are in order of start. */
export function overlappingStays(
  a: readonly FlightStay[],
  b: readonly FlightStay[],
): readonly [FlightStay, FlightStay] | undefined {
  for (let i = 0, first = 0; i < a.length; i++) {
    const one = a[i]!;
    while (first < b.length && b[first]!.until <= one.from) first++;
    for (let j = first; j < b.length && b[j]!.from < one.until; j++) {
      const other = b[j]!;
      if (one.flight === other.flight) continue;
      if (Math.min(one.until, other.until) - Math.max(one.from, other.from) > OVERLAP_MIN_MS) return [one, other];
    }
  }
  return undefined;
}

function onOneFlight(a: readonly FlightStay[], b: readonly FlightStay[]): boolean {
  return a.some((one) => b.some((other) => one.flight === other.flight));
}

/** Neither's flights all come before the other's. */
function interleaved(a: readonly FlightStay[], b: readonly FlightStay[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a[a.length - 1]!.from > b[0]!.from && b[b.length - 1]!.from > a[0]!.from;
}

function sharedCode(lists: Lists, a: number, b: number, rowsMax = Infinity): number {
  let i = lists.offsets[a]!;
  let j = lists.offsets[b]!;
  while (i < lists.offsets[a + 1]! && j < lists.offsets[b + 1]!) {
    const difference = lists.codes[i]! - lists.codes[j]!;
    if (difference === 0) {
      if (lists.counts[lists.codes[i]!]! <= rowsMax) return lists.codes[i]!;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return 0;
}

/** The first of those that two rows share, in the order of texts: codes are in that of the identities that happen to be there. */
function sharedText(lists: Lists, a: number, b: number, rowsMax = Infinity): string {
  const others = new Set(lists.codes.subarray(lists.offsets[b]!, lists.offsets[b + 1]!));
  const shared = [...lists.codes.subarray(lists.offsets[a]!, lists.offsets[a + 1]!)].filter(
    (code) => others.has(code) && lists.counts[code]! <= rowsMax,
  );
  return shared.map((code) => lists.texts[code]!).sort()[0]!;
}

function textsOf(lists: Lists, i: number): string[] {
  const texts: string[] = [];
  for (let at = lists.offsets[i]!; at < lists.offsets[i + 1]!; at++) texts.push(lists.texts[lists.codes[at]!]!);
  return texts.sort();
}

function issuerOf(document: string): string {
  return document.slice(0, document.indexOf(":"));
}

function dateText(date: number): string {
  const text = String(date);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

// eslint-disable-next-line max-params -- one positional row of a table; an object would only repeat the field names
function comparison(
  field: Comparison["field"],
  left: string,
  right: string,
  outcome: Comparison["outcome"],
  weight: number,
): Comparison {
  return { field, left, right, outcome, weight: Math.round(weight * 100) / 100 };
}
