/**
 * One pair of identities: the sum of the bits of all comparisons (Fellegi and Sunter 1969), and the facts that the decision rests
 * on besides. The values compared are put into words only when asked.
 */
import type { Comparison } from "#model/judgement.ts";
import { BIRTH_BITS, birthOutcome, type BirthOutcome } from "./compare-births.ts";
import { areOnePlace } from "./compare-addresses.ts";
import { contradicts, isSure, namesAgree, NameComparer, type NameMatch, type NamePair } from "./compare-names.ts";
import { interleaved, isProof, meetingOf, onOneFlight, type Meeting } from "./on-board.ts";
import { areTwins, isOneByNumber } from "./personal-number.ts";
import type { Lists, Profiles } from "./profiles.ts";
import { oneEditApart } from "#model/similarity.ts";
import {
  ALONE_BITS,
  DOCUMENT_PEOPLE_MAX,
  DOCUMENT_SURPLUS,
  PEOPLE_MAX,
  posterior,
  POSTERIOR_SAME,
  POSTERIOR_UNSURE,
  priorBits,
  shareOfWeight,
  WEIGHTS,
} from "./weights.ts";

export type DocumentOutcome = "MISSING" | "EXACT" | "ONE_EDIT" | "DIFFERENT" | "USED_INTERLEAVED" | "SAME_FLIGHT";
/** SAME_IN_SPITE: by a number of one's own, though something else of theirs differs. APART: unsure, and in no case one by what other pairs say. BARRED: the same, and nothing that anybody need decide. */
export type Decision = "SAME" | "SAME_IN_SPITE" | "UNSURE" | "APART" | "BARRED" | "NOT_SAME" | "NONE";

export interface PairScore {
  /** Without the prior. */
  readonly bits: number;
  readonly names: NameMatch;
  readonly birth: BirthOutcome;
  readonly document: DocumentOutcome;
  /** How many different people have shown the document that both have; 0 where there is none. */
  readonly documentPeople: number;
  /** The documents compared are one person's own (personal-number.ts). */
  readonly personal: boolean;
  readonly contactShared: boolean;
  /** They live in one place. */
  readonly home: boolean;
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
    const papers = this.#compareDocuments(a, b, into);
    const bits = names.bits + birthBits + papers.bits + this.#compareTraits(a, b, into);
    const { outcome: document, people: documentPeople, personal } = papers;
    const isNumber = document === "EXACT" && personal;
    // Household evidence is what siblings and twins share: it does not count where their names tell them apart, and for more where
    // given name and birth date tell that it is nobody else of the house.
    const place = isSure(names.given) && this.#bornAlike(a, b, birth) ? "home" : undefined;
    const contacts = contradicts(names.given) && !isNumber ? NO_CONTACTS : this.#compareContacts([a, b], place, into);
    const { home } = contacts;
    return {
      bits: bits + contacts.bits,
      names,
      birth,
      document,
      documentPeople,
      personal,
      contactShared: contacts.bits > 0,
      home,
    };
  }

  /** The verdict on a score; where the two were at one time is asked only when it matters. */
  decide(a: number, b: number, score: PairScore): Decision {
    const { names, birth, document, contactShared } = score;
    const isLikely = posterior(score.bits + this.prior) >= POSTERIOR_SAME;
    const agree = namesAgree(names);
    if (document === "EXACT") {
      if (birth === "DIFFERENT" && areTwoNames(score)) return "NOT_SAME";
      const meeting = this.meeting(a, b);
      // One name in one spelling would be one identity wherever it flew; another spelling of it is no reason to split it when all else
      // agrees. In two seats, or in two places at once, is then a lead about the document (conflicts.ts), and otherwise proof of two people.
      if (isProof(meeting) && !(agree && this.#bornAlike(a, b, birth))) return agree ? "APART" : "NOT_SAME";
      if (!isLikely) return "UNSURE";
      if (this.#joinsByDocument(a, b, score, meeting)) return "SAME";
      return score.personal && this.#joinsByNumber(a, b, score, meeting) ? "SAME_IN_SPITE" : "UNSURE";
    }
    if (score.personal && areTwins(names, birth)) return "BARRED";
    if (posterior(score.bits + this.prior) < POSTERIOR_UNSURE) return "NONE";
    const meeting = this.meeting(a, b);
    if (meeting === "TIMES" || (meeting === "SEATS" && !agree)) return "NOT_SAME";
    if (isProof(meeting)) return "APART";
    // Namesakes born on one day are rare but there are some, each with a passport of their own, of one state or two. A person with two
    // has an old phone, address or card; two that are used in turns, or on one flight, belong to two people.
    const ownPapers = !contactShared && (document === "DIFFERENT" || this.#differ(this.#p.nationality, a, b));
    const ownDocuments = ownPapers || document === "USED_INTERLEAVED" || document === "SAME_FLIGHT";
    // Of those who are said to be born on 1 January nearly all were born on another day, and namesakes among them are many.
    const bornTogether = birth !== "MISSING" && birth !== "DIFFERENT" && (contactShared || !this.#isVague(a, b));
    // A number of one's own that is a slip away stands for the birth date of those who live in one place under one name.
    const isSlip = score.personal && document === "ONE_EDIT" && score.home && birth !== "DIFFERENT";
    const isEnough = isLikely && (contactShared || score.bits + this.prior >= ALONE_BITS);
    // Nobody has the given name and the birth date of another in the house, whatever surnames they are written down by.
    const isNamed =
      agree || (score.home && isSure(names.given) && this.#bornAlike(a, b, birth) && !this.#differ(this.#p.sex, a, b));
    return isEnough && isNamed && (bornTogether || isSlip) && !ownDocuments && meeting !== "BOOKINGS" ? "SAME" : "UNSURE";
  }

  /** Whether one document makes two reports those of one person, which its number alone does not: people lend and share passports. */
  #joinsByDocument(a: number, b: number, score: PairScore, meeting: Meeting): boolean {
    const { names, birth, documentPeople } = score;
    const agree = namesAgree(names);
    const bornAlike = this.#bornAlike(a, b, birth);
    // Others have shown it too, so it may be a filler, or a number that an office writes for all.
    if (documentPeople > DOCUMENT_PEOPLE_MAX) return agree && bornAlike;
    const given = names.given.outcome;
    const surname = names.surname.outcome;
    if (given === "DIFFERENT" || given === "PARTIAL") return false;
    const surnameFits = !contradicts(names.surname) && surname !== "PARTIAL" && surname !== "ALIKE" && surname !== "INITIAL";
    if (agree || (given === "MISSING" && surnameFits)) return birth !== "DIFFERENT";
    const sexDiffers = this.#differ(this.#p.sex, a, b);
    // Another surname is one by marriage, if all else is as it was.
    if (isSure(names.given)) return bornAlike && !sexDiffers;
    // A given name that is like the other is a slip of the pen, or a twin's, who may well be beside on the same flight.
    const isSlip = surnameFits && !sexDiffers && meeting === "NONE";
    return given !== "MISSING" && isSlip && (bornAlike || (birth === "MISSING" && given !== "OTHER_NAME" && given !== "ALIKE"));
  }

  #joinsByNumber(a: number, b: number, { names, birth, documentPeople: people, home }: PairScore, meeting: Meeting): boolean {
    const p = this.#p;
    return isOneByNumber({
      ...{ names, birth, home, people },
      haveWordInCommon: () => this.#names.haveWordInCommon(namePair(p, a, b)),
      bornAlike: this.#bornAlike(a, b, birth),
      births: [p.birth[a]!, p.birth[b]!],
      sexDiffers: this.#differ(p.sex, a, b),
      neverMet: meeting === "NONE",
    });
  }

  #bornAlike(a: number, b: number, birth: BirthOutcome): boolean {
    return birth === "EXACT" && !this.#isVague(a, b);
  }

  #isVague(a: number, b: number): boolean {
    return this.#p.birthVague[a] === 1 || this.#p.birthVague[b] === 1;
  }

  #differ(codes: Uint32Array | Uint8Array, a: number, b: number): boolean {
    return codes[a] !== 0 && codes[b] !== 0 && codes[a] !== codes[b];
  }

  meeting(a: number, b: number): Meeting {
    return meetingOf(this.#p, a, b);
  }

  #compareNames(a: number, b: number, into: Comparison[] | undefined): NameMatch {
    const { surname, given, names } = this.#p;
    const match = this.#names.compare(namePair(this.#p, a, b));
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
          ? match.surname.outcome === "TYPO"
            ? ("SWAPPED_TYPO" as const)
            : (`SWAPPED_${match.given.outcome}` as const)
          : (`POOLED_${match.given.outcome}` as const);
      into.push(comparison("name", full(a), full(b), outcome, match.bits));
    }
    return match;
  }

  #compareBirth(a: number, b: number, into: Comparison[] | undefined): [BirthOutcome, number] {
    const one = this.#p.birth[a]!;
    const other = this.#p.birth[b]!;
    const outcome = birthOutcome(one, other);
    const isNear = outcome === "DAY_MONTH_SWAP" || outcome === "ONE_DIGIT" || outcome === "YEAR_OFF";
    // Two years that are near are two years, where they are all that the dates say.
    const nearBits = isNear && this.#isVague(a, b) ? 0 : BIRTH_BITS[outcome as Exclude<BirthOutcome, "EXACT">];
    const bits = outcome === "EXACT" ? this.#p.birthBits[a]! : nearBits;
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

  #compareDocuments(a: number, b: number, into: Comparison[] | undefined): DocumentMatch {
    const { documents, stays, personal } = this.#p;
    const shared = sharedText(documents, a, b, personal) ?? sharedText(documents, a, b);
    if (shared !== undefined) {
      const bits = this.#documentBits * shareOfWeight(shared.people);
      into?.push(comparison("document", shared.text, shared.text, "EXACT", bits));
      return { outcome: "EXACT", bits, people: shared.people, personal: personal[shared.code] === 1 };
    }
    const left = textsOf(documents, a);
    const right = textsOf(documents, b);
    if (left.length === 0 || right.length === 0) return NO_DOCUMENTS;
    const ofOneState = (one: string) => right.some((other) => issuerOf(one) === issuerOf(other));
    const arePersonal = this.#arePersonal(a) && this.#arePersonal(b) && left.some(ofOneState);
    let outcome: DocumentOutcome = "DIFFERENT";
    let bits: number = WEIGHTS.document.different;
    if (onOneFlight(stays[a]!, stays[b]!)) {
      outcome = "SAME_FLIGHT";
      bits = WEIGHTS.document.sameFlight;
    } else if (left.some((one) => right.some((other) => areOneEditApart(one, other)))) {
      outcome = "ONE_EDIT";
      bits = arePersonal ? WEIGHTS.document.numberOneEdit : WEIGHTS.document.oneEdit;
    } else if (left.some(ofOneState) && interleaved(stays[a]!, stays[b]!)) {
      // A renewed passport is used after the old one, never in turns with it.
      outcome = "USED_INTERLEAVED";
      bits = WEIGHTS.document.usedInterleaved;
    }
    into?.push(comparison("document", left.join(" "), right.join(" "), outcome, bits));
    return { outcome, bits, people: 0, personal: arePersonal };
  }

  #arePersonal(i: number): boolean {
    const { documents, personal } = this.#p;
    return documents.codes.subarray(documents.offsets[i], documents.offsets[i + 1]).every((code) => personal[code] === 1);
  }

  #compareContacts([a, b]: readonly [number, number], place: "home" | undefined, into: Comparison[] | undefined): ContactMatch {
    let bits = 0;
    let home = false;
    const take = (kind: keyof typeof WEIGHTS.contact, people: number): number => {
      const weight = Math.min(WEIGHTS.contact[kind] * shareOfWeight(people), WEIGHTS.contactsMax - bits);
      bits += weight;
      return weight;
    };
    for (let k = 0; k < CONTACT_KINDS.length; k++) {
      const lists = this.#contacts[k]!;
      const shared = sharedText(lists, a, b);
      if (shared === undefined) continue;
      const kind = CONTACT_KINDS[k]!;
      const weight = take(kind === "address" ? (place ?? kind) : kind, shared.people);
      if (kind === "address") home = weight > 0;
      into?.push(comparison(kind, shared.text, shared.text, "EXACT", weight));
    }
    const near = home ? undefined : this.#placeShared(a, b);
    if (near !== undefined) {
      const weight = take(place ?? "place", near.people);
      home = weight > 0;
      into?.push(comparison("address", near.left, near.right, "NEAR", weight));
    }
    return { bits, home };
  }

  /** Of all pairs of their addresses that are of one place that of the fewest people, then the first in the order of texts. */
  #placeShared(a: number, b: number): { left: string; right: string; people: number } | undefined {
    const { addresses, addressWords } = this.#p;
    const { people, texts } = addresses;
    let found: { left: string; right: string; people: number } | undefined;
    for (const x of codesOf(addresses, a)) {
      for (const y of codesOf(addresses, b)) {
        if (x === y || !areOnePlace(addressWords, x, y)) continue;
        const one = { left: texts[x]!, right: texts[y]!, people: Math.max(people[x]!, people[y]!) };
        if (found === undefined || comparePlaces(one, found) < 0) found = one;
      }
    }
    return found;
  }
}

/** Two names on one document, as far as the given names tell: those that siblings have in common are not their own. */
function areTwoNames({ names, birth }: PairScore): boolean {
  const given = names.given.outcome;
  return (
    given === "DIFFERENT" ||
    given === "PARTIAL" ||
    (given === "OTHER_NAME" && birth !== "EXACT") ||
    (given === "MISSING" && contradicts(names.surname))
  );
}

interface DocumentMatch {
  readonly outcome: DocumentOutcome;
  readonly bits: number;
  readonly people: number;
  readonly personal: boolean;
}

const NO_DOCUMENTS: DocumentMatch = { outcome: "MISSING", bits: 0, people: 0, personal: false };

interface ContactMatch {
  readonly bits: number;
  readonly home: boolean;
}

const NO_CONTACTS: ContactMatch = { bits: 0, home: false };

interface SharedValue {
  readonly code: number;
  readonly text: string;
  readonly people: number;
}

/**
 * Of the values that two rows share the one that the fewest people hold, then the first in the order of texts: codes are in that of the
 * identities that happen to be there. Undefined when all that they share is held by too many to say anything. `among`: 1 for codes that count.
 */
function sharedText(lists: Lists, a: number, b: number, among?: Uint8Array): SharedValue | undefined {
  const { offsets, codes, people, texts } = lists;
  let found: SharedValue | undefined;
  for (let i = offsets[a]!, j = offsets[b]!; i < offsets[a + 1]! && j < offsets[b + 1]!;) {
    const difference = codes[i]! - codes[j]!;
    if (difference === 0) {
      const code = codes[i]!;
      const one = { code, text: texts[code]!, people: people[code]! };
      const isLess = found === undefined || one.people < found.people || (one.people === found.people && one.text < found.text);
      if (one.people <= PEOPLE_MAX && isLess && (among === undefined || among[code] === 1)) found = one;
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return found;
}

/** Those that say who somebody is. */
function textsOf(lists: Lists, i: number): string[] {
  const texts: string[] = [];
  for (let at = lists.offsets[i]!; at < lists.offsets[i + 1]!; at++) {
    const code = lists.codes[at]!;
    if (lists.people[code]! <= PEOPLE_MAX) texts.push(lists.texts[code]!);
  }
  return texts.sort();
}

/** At most so many addresses of one identity are compared in parts with those of another. */
const PLACES_MAX = 8;

/** Those that few people hold, in the order of texts. */
function codesOf({ offsets, codes, people, texts }: Lists, i: number): number[] {
  const few = [...codes.subarray(offsets[i], offsets[i + 1])].filter((code) => people[code]! <= PEOPLE_MAX);
  return few.length <= PLACES_MAX ? few : few.sort((x, y) => (texts[x]! < texts[y]! ? -1 : 1)).slice(0, PLACES_MAX);
}

function comparePlaces(x: { left: string; right: string; people: number }, y: typeof x): number {
  const [one, other] = [`${x.left}\n${x.right}`, `${y.left}\n${y.right}`];
  return x.people - y.people || (one < other ? -1 : 1);
}

function areOneEditApart(one: string, other: string): boolean {
  return issuerOf(one) === issuerOf(other) && oneEditApart(one, other);
}

function namePair({ surname, given }: Profiles, a: number, b: number): NamePair {
  return { surnameA: surname[a]!, givenA: given[a]!, surnameB: surname[b]!, givenB: given[b]! };
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
