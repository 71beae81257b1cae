/**
 * The words that coded values are of, each list under the name it has as an enum of the API. The order is that of the lists in what
 * people read; nothing that is stored hangs on it.
 */
import type { ContactType, PartyRole } from "./kinds.ts";

export const WORDS = {
  Sex: { F: "Female.", M: "Male.", X: "Not specified." },
  TravelStatus: {
    BOOKED: "Booked.",
    CHECKED_IN: "Checked in.",
    BOARDED: "Boarded.",
    NO_SHOW: "Did not come.",
    DENIED: "Denied boarding.",
    OFFLOADED: "Taken off again.",
  },
  TravellerType: { PAX: "A passenger.", CREW: "Of the crew." },
  PaymentForm: {
    CASH: "Cash.",
    CARD: "A payment card.",
    VOUCHER: "A voucher.",
    MILES: "Miles of a frequent flyer programme.",
    OTHER: "Something else.",
  },
  ConsignmentKind: {
    AWB: "An air waybill.",
    HAWB: "A house waybill, part of a master.",
    COURIER: "A courier item.",
    MAIL: "A mail item.",
  },
  IncidentKind: {
    SEIZURE: "Goods were seized.",
    ARREST: "Someone was arrested.",
    DETENTION: "Someone was detained.",
    REFUSED_ENTRY: "Someone was refused entry.",
    DENIED_BOARDING: "Someone was denied boarding.",
    DEPORTATION: "Someone was deported.",
    ABANDONED: "Goods were found that nobody claims.",
    VICTIM_IDENTIFIED: "A victim was identified.",
    OTHER: "Something else.",
  },
  Passage: { ARRIVAL: "On arrival.", DEPARTURE: "On departure.", TRANSIT: "In transit." },
  SeizureKind: {
    CASH: "Cash.",
    DRUG: "Drugs.",
    FIREARM: "Firearms and their parts.",
    AMMUNITION: "Ammunition.",
    DOCUMENT: "Travel documents.",
    WILDLIFE: "Animals, plants and what is made of them.",
    TOBACCO: "Tobacco.",
    MEDICINE: "Medicines.",
    OTHER: "Something else.",
  },
  InspectionSubject: {
    PASSENGER: "A traveller.",
    BAG: "A bag.",
    CONSIGNMENT: "A consignment.",
    MAIL: "Mail.",
    STAFF: "A worker.",
    VEHICLE: "A vehicle.",
    AIRCRAFT: "An aircraft.",
  },
  InspectionReason: {
    TARGETED: "It was chosen for what was known of it.",
    RANDOM: "It was chosen by chance.",
    CANINE: "A dog indicated it.",
    XRAY: "An image showed something.",
    TIP_OFF: "Someone told.",
  },
  InspectionOutcome: {
    NEGATIVE: "Nothing was found.",
    POSITIVE: "Something was found.",
    NOT_LOCATED: "What was to be inspected was not there.",
  },
  ContactType: {
    PHONE: "A phone number.",
    EMAIL: "An e-mail address.",
    ADDRESS: "A postal address.",
    PAYMENT_CARD: "A payment card, by its token.",
    IP: "An IP address.",
  } satisfies Record<ContactType, string>,
  ShiftKind: { ROSTER: "As rostered.", SWAP: "Swapped with another worker.", OVERTIME: "Beyond the roster." },
  BadgeDirection: { IN: "Into the zone.", OUT: "Out of it." },
  CustodyEventKind: {
    SCREENED: "It was screened.",
    LOADED: "It was loaded.",
    UNLOADED: "It was unloaded.",
    RUSH: "It travels without its owner.",
    RELEASED: "It was given out.",
  },
  CommunicationKind: {
    CALL: "A call.",
    MESSAGE: "A message.",
    ADDRESS_BOOK: "One is in the address book of the other.",
  },
  OutcomeStage: {
    DETAINED: "Detained.",
    ARRESTED: "Arrested.",
    CHARGED: "Charged.",
    CONVICTED: "Convicted.",
    ACQUITTED: "Acquitted.",
    DISMISSED: "The case was dismissed.",
    RELEASED: "Released.",
    DEPORTED: "Deported.",
  },
  PartyRole: {
    COURIER: "Carried the goods.",
    ORGANISER: "Organised it.",
    FACILITATOR: "Made it easier.",
    SENDER: "Sent the goods.",
    RECEIVER: "Was to receive the goods.",
    STAFF_ACCOMPLICE: "Helped from inside.",
    SUSPECT: "Is suspected, in a part not known.",
    VICTIM: "Suffered it.",
    POTENTIAL_VICTIM: "May have suffered it.",
    WITNESS: "Saw it.",
    UNKNOWN: "Part not known.",
  } satisfies Record<PartyRole, string>,
  ChangeCode: {
    BORN: "It is new, or there again after it had dissolved.",
    JOINED: "Members joined.",
    LEFT: "Members left.",
    MERGED_FROM: "Others became part of it.",
    SPLIT_FROM: "It came off another.",
    NEW_REASON: "Reasons speak for it that did not before.",
    LOST_REASON: "Reasons that spoke for it no longer hold.",
    KIND: "It resembles another kind of crime than before.",
    NEW_INCIDENT: "It rests on incidents that it did not rest on before.",
    SCORE: "Its score moved by 0.05 or more.",
    REOPENED: "It had been dismissed and is open again.",
    DISSOLVED: "It is not there any more.",
  },
  ComparisonField: {
    surname: "Surnames.",
    givenNames: "Given names.",
    name: "All names together, where surnames and given names are not told apart or stand in each other's place.",
    dateOfBirth: "Birth dates.",
    sex: "Sexes.",
    nationality: "Nationalities.",
    document: "Travel documents.",
    phone: "Phones.",
    email: "E-mail addresses.",
    card: "Payment cards.",
    address: "Addresses.",
  },
  ComparisonOutcome: {
    EXACT: "They are the same.",
    SPELLING: "One name in two spellings.",
    REORDERED: "The same words in another order.",
    SUBSET: "One has words that the other leaves out.",
    TRUNCATED: "One is the other cut off.",
    MISSPELT: "A rare name one letter away from a common one.",
    TYPO: "A letter or so apart.",
    NEAR: "Nearly alike.",
    INITIAL: "One is an initial of the other.",
    ALIKE: "Somewhat alike.",
    PARTIAL: "Some words are the same, others are not.",
    OTHER_NAME: "Alike, but two names that many bear.",
    DIFFERENT: "They differ.",
    SWAPPED_EXACT: "Surname and given names are the other's, the wrong way round.",
    SWAPPED_SPELLING: "The wrong way round, the given names in another spelling.",
    SWAPPED_REORDERED: "The wrong way round, the given names in another order.",
    SWAPPED_SUBSET: "The wrong way round, some of the given names left out.",
    SWAPPED_TRUNCATED: "The wrong way round, the given names cut off.",
    SWAPPED_MISSPELT: "The wrong way round, the given names misspelt.",
    POOLED_REORDERED: "All words are the same, whichever stand as surname.",
    POOLED_SUBSET: "All words of the shorter name are in the longer, whichever stand as surname.",
    DAY_MONTH_SWAP: "Day and month changed places.",
    ONE_DIGIT: "One digit apart.",
    YEAR_OFF: "One year apart.",
    ONE_EDIT: "Numbers of one issuer, one character apart.",
    USED_INTERLEAVED: "Two documents of one issuer, used in turns.",
    SAME_FLIGHT: "Two documents, used on one flight.",
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type WordList = keyof typeof WORDS;
export type Word<L extends WordList> = keyof (typeof WORDS)[L] & string;

/** Null for what is none of the list. */
export function wordOf<L extends WordList>(list: L, text: string | null): Word<L> | null {
  return text !== null && Object.hasOwn(WORDS[list], text) ? (text as Word<L>) : null;
}

export function wordsOf<L extends WordList>(list: L): readonly Word<L>[] {
  return Object.keys(WORDS[list]) as Word<L>[];
}

/** What answers have in place of a code that a store keeps and this version has no words for: a later version made it. */
export const OF_ANOTHER_VERSION = "OF_ANOTHER_VERSION";
export type ToldWord<L extends WordList> = Word<L> | typeof OF_ANOTHER_VERSION;

/** Of lists that documents in a store are written in: a word that was given once stays in its list. */
export function toldWord<L extends WordList>(list: L, stored: string): ToldWord<L> {
  return wordOf(list, stored) ?? OF_ANOTHER_VERSION;
}
