/** Service requests → travellers: by the references in them, by the group they stand in, by name, or because there is only one. */
import { normaliseGivenNames, normaliseName } from "#model/names.ts";
import type { RejectCode } from "#model/reject.ts";
import { contactIn } from "./ctc.ts";
import { isWrittenDate, writtenBirth } from "./dates.ts";
import { readDoca } from "./doca.ts";
import { readDoco } from "./doco.ts";
import { readDocs, type ReadDocs } from "./docs.ts";
import { namedTraveller, type Pnr, type PnrDocs, type PnrLeg, type PnrTraveller, type PnrWho } from "./message.ts";
import type { Notice } from "./notices.ts";
import type { PlacedSsr } from "./pnr-group.ts";

const ZONE_NOTICES: ReadonlyMap<RejectCode, Notice> = new Map([
  ["MRZ_CHECK_DIGIT", "ZONE_CHECK"],
  ["MRZ_DIFFERS", "ZONE_DIFFERS"],
  ["MRZ_UNREADABLE", "ZONE_UNREADABLE"],
]);
const DOCUMENTS_MAX = 10;
const CONTACTS_MAX = 20;

export function assignRequests(pnr: Pnr, ssrs: readonly PlacedSsr[], onNotice: (notice: Notice, ordinal: number) => void): void {
  const day = pnr.legs[0]?.date ?? "";
  const finder = new TravellerFinder(pnr);
  const ofDocuments = ssrs.filter(({ ssr }) => ssr.code === "DOCS" || ssr.code === "INFT");
  // Names and births first: the others may be told apart by them.
  for (const placed of ofDocuments) {
    const docs = placed.ssr.code === "DOCS" ? readDocs(placed.ssr.text, day) : infant(placed.ssr.text, day);
    if (docs === undefined) continue;
    if (!docs.isDated) onNotice("BAD_DATE", placed.ssr.ordinal);
    for (const code of docs.problems) onNotice(ZONE_NOTICES.get(code)!, placed.ssr.ordinal);
    const traveller = finder.ofDocs(placed, docs);
    if (traveller === undefined) onNotice("UNKNOWN_TRAVELLER", placed.ssr.ordinal);
    else addDocs(traveller, docs);
  }
  for (const placed of ssrs) {
    const { ssr } = placed;
    if (ssr.code === "DOCS" || ssr.code === "INFT") continue;
    if (ssr.code === "SEAT") {
      for (const { seat, ref } of ssr.details) {
        const traveller = finder.byRef(ref) ?? (ref === "" ? placed.traveller : undefined);
        if (seat !== "" && traveller !== undefined) addSeat(pnr, traveller, { ...placed, seat });
      }
      continue;
    }
    const named = finder.named(placed);
    if (named.length > 0) {
      for (const traveller of named) if (!addText(traveller, placed, finder)) onNotice("UNKNOWN_TRAVELLER", ssr.ordinal);
    } else {
      const contact = ssr.code === "CTCE" || ssr.code === "CTCM" ? contactIn(ssr.text) : undefined;
      // A contact that is given for all is the booking's.
      if (contact === undefined) onNotice("UNKNOWN_TRAVELLER", ssr.ordinal);
      else if (pnr.contacts.length < CONTACTS_MAX) pnr.contacts.push(contact);
    }
  }
}

function addDocs(traveller: PnrTraveller, docs: PnrDocs): void {
  const { document } = docs;
  // A second document does not rename whom the first one named.
  if (traveller.dateOfBirth === "" && traveller.documents.length === 0 && docs.surname !== "") {
    if (letters(docs.surname) !== letters(traveller.surname)) traveller.surname = docs.surname;
    if (docs.givenNames !== "") traveller.givenNames = docs.givenNames;
  }
  traveller.dateOfBirth ||= docs.dateOfBirth;
  traveller.sex ||= docs.sex;
  traveller.nationality ||= docs.nationality;
  traveller.isInfant ||= docs.isInfant;
  if (document === undefined || traveller.documents.length >= DOCUMENTS_MAX) return;
  const known = traveller.documents.some(({ number, issuer }) => number === document.number && issuer === document.issuer);
  if (!known) traveller.documents.push(document);
}

/** Whether it is somebody's. */
function addText(traveller: PnrTraveller, { ssr }: PlacedSsr, finder: TravellerFinder): boolean {
  if (ssr.code === "DOCA") {
    const doca = readDoca(ssr.text);
    if (doca.isResidence) traveller.residence ||= doca.country;
    if (doca.address !== "" && traveller.contacts.length < CONTACTS_MAX)
      traveller.contacts.push({ type: "ADDRESS", value: doca.address });
  } else if (ssr.code === "DOCO") {
    const { visa, isInfant } = readDoco(ssr.text);
    const holder = isInfant && !traveller.isInfant ? finder.infantWith(traveller) : traveller;
    if (visa !== undefined && holder === undefined) return false;
    if (visa !== undefined && holder!.documents.length < DOCUMENTS_MAX) holder!.documents.push(visa);
  } else {
    const contact = contactIn(ssr.text);
    if (contact !== undefined && traveller.contacts.length < CONTACTS_MAX) traveller.contacts.push(contact);
  }
  return true;
}

function addSeat(pnr: Pnr, traveller: PnrTraveller, at: PlacedSsr & { seat: string }): void {
  const { origin, destination } = at.ssr;
  const leg = at.leg >= 0 ? at.leg : pnr.legs.findIndex((l: PnrLeg) => l.origin === origin && l.destination === destination);
  if (leg >= 0 && !traveller.seats.some((seat) => seat.leg === leg)) traveller.seats.push({ leg, seat: at.seat });
}

/** SSR INFT: `ROE/KIM 15APR12` or `ROE/KIM/15APR12`. Undefined where no name can be read out of it. */
function infant(text: string, day: string): ReadDocs | undefined {
  const words = text
    .toUpperCase()
    .trim()
    .replace(/^\//, "")
    .split(/[/\s]+/);
  const born = words.find(isWrittenDate) ?? "";
  const [surname = "", ...given] = words.filter((word) => word !== born);
  if (surname === "" || born === "") return undefined;
  return {
    document: undefined,
    surname,
    givenNames: normaliseGivenNames(given.join(" ")),
    dateOfBirth: writtenBirth(born, day),
    sex: "",
    isInfant: true,
    nationality: "",
    isDated: true,
    problems: [],
  };
}

export class TravellerFinder {
  readonly #pnr: Pnr;
  readonly #byRef = new Map<string, PnrTraveller>();
  readonly #byName = new Map<string, PnrTraveller[]>();

  constructor(pnr: Pnr) {
    this.#pnr = pnr;
    for (const traveller of pnr.travellers) this.#remember(traveller);
  }

  #remember(traveller: PnrTraveller): void {
    if (traveller.ref !== "" && !this.#byRef.has(traveller.ref)) this.#byRef.set(traveller.ref, traveller);
    const key = nameKey(traveller);
    const alike = this.#byName.get(key);
    if (alike === undefined) this.#byName.set(key, [traveller]);
    else alike.push(traveller);
  }

  byRef(ref: string): PnrTraveller | undefined {
    return this.#byRef.get(ref);
  }

  /** By reference, else by name where only one has it. */
  of(who: PnrWho): PnrTraveller | undefined {
    const alike = who.surname === "" ? undefined : this.#byName.get(nameKey(who));
    return this.#byRef.get(who.ref) ?? (alike?.length === 1 ? alike[0] : undefined);
  }

  /** Those whom a request names; whom it stands with, or the only one, when it names nobody. */
  named({ ssr, traveller }: PlacedSsr): readonly PnrTraveller[] {
    const refs = ssr.details.map(({ ref }) => ref).filter((ref) => ref !== "");
    if (refs.length > 0) return refs.map((ref) => this.#byRef.get(ref)).filter((found) => found !== undefined);
    if (traveller !== undefined) return [traveller];
    return this.#pnr.travellers.length === 1 ? this.#pnr.travellers : [];
  }

  /** An infant's papers often stand with the adult who carries it: then they are the infant's of that name, or make one. */
  ofDocs(placed: PlacedSsr, docs: PnrDocs): PnrTraveller | undefined {
    const [owner] = this.named(placed);
    if (docs.isInfant && owner?.isInfant !== true) return this.#infant(docs, placed) ?? owner;
    // Somebody else's papers make another person of a traveller: a name that is not theirs is another's, or nobody's.
    if (owner !== undefined && isNamedLike(owner, docs)) return owner;
    const alike = this.#byName.get(nameKey(docs)) ?? [];
    return alike.length === 1 ? alike[0] : undefined;
  }

  /** Of an infant whom no name tells: the only one with the surname of whom it stands with, or the only one. */
  infantWith({ surname }: PnrTraveller): PnrTraveller | undefined {
    const infants = this.#pnr.travellers.filter((traveller) => traveller.isInfant);
    const kin = infants.filter((infant) => letters(infant.surname) === letters(surname));
    if (kin.length === 1) return kin[0];
    return infants.length === 1 ? infants[0] : undefined;
  }

  #infant(docs: PnrDocs, { ssr }: PlacedSsr): PnrTraveller | undefined {
    const infants = this.#pnr.travellers.filter((traveller) => traveller.isInfant);
    const first = (given: string): string => letters(given.split(" ")[0] ?? "");
    const known = infants.find(
      (traveller) =>
        letters(traveller.surname) === letters(docs.surname) &&
        first(normaliseGivenNames(traveller.givenNames)) === first(docs.givenNames),
    );
    if (known !== undefined) return known;
    if (docs.surname === "") return undefined;
    const { surname, givenNames } = docs;
    const made = namedTraveller({ ref: "", surname, givenNames, isInfant: true }, ssr.ordinal);
    this.#pnr.travellers.push(made);
    this.#remember(made);
    return made;
  }
}

/** A word in common, or the beginning of one: names are cut off, joined and written the wrong way round. */
function isNamedLike(traveller: PnrWho, docs: PnrWho | PnrDocs): boolean {
  if (docs.surname === "") return true;
  const wordsOf = (who: PnrWho | PnrDocs): string[] =>
    [letters(who.surname), ...normaliseName(`${who.surname} ${normaliseGivenNames(who.givenNames)}`).split(" ")].filter(
      (word) => word.length > 1,
    );
  const theirs = wordsOf(traveller);
  return theirs.length === 0 || wordsOf(docs).some((word) => theirs.some((own) => own.startsWith(word) || word.startsWith(own)));
}

function nameKey({ surname, givenNames }: { readonly surname: string; readonly givenNames: string }): string {
  return `${letters(surname)}/${letters(normaliseGivenNames(givenNames))}`;
}

function letters(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}]/gu, "");
}
