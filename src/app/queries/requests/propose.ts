/**
 * What somebody of the agency that was asked is proposed to answer: what they may read by themselves, and nothing more. Nobody is answered by it: an
 * answer goes past the asker's clearance, so a person gives it. Whether somebody is protected plays no part, lest an answer tells.
 */
import { AppError } from "#base/errors.ts";
import { foldSpelling, jaroWinkler } from "#model/similarity.ts";
import { normaliseName } from "#model/names.ts";
import { awbDigits } from "#model/natural-key.ts";
import { parseRef } from "#model/refs.ts";
import type { EntityKind } from "#model/kinds.ts";
import type { About, Verdict } from "#model/requests/request.ts";
import { contextOf } from "../../context.ts";
import { personNames, personValues } from "../../reader/names.ts";
import type { Reader } from "../../reader/reader.ts";
import { resolveRef } from "../../reader/resolve-ref.ts";
import { type AnyEntity, isPerson } from "../../reader/visible.ts";
import { search } from "../search.ts";
import type { ToldRequest } from "./read-requests.ts";

export interface Proposal {
  readonly verdict: Verdict;
  /** What it rests on; its records are read from there. */
  readonly entities: readonly AnyEntity[];
}

/** What a request may name by its number. */
export const ASKABLE: readonly EntityKind[] = ["TravelDocument", "Identity", "Badge", "Contact", "Booking", "Consignment"];
/** IATA Resolution 600a: three of the airline, eight of the consignment. */
const AWB_DIGITS = 11;
const NAMESAKES_MAX = 100;
/** Of two words that are one name written twice: as search has it for spellings (model/search.ts). */
const SAME_WORD = 0.92;

/** Null to whoever is not of the agency that was asked. */
export async function proposalFor(reader: Reader, { about, box }: ToldRequest): Promise<Proposal | null> {
  if (box !== "RECEIVED") return null;
  const entities = about.kind === "REF" ? await ofNumber(reader, about.ref) : await ofName(reader, about);
  if (entities.length === 0) return { verdict: "NO_HIT", entities };
  return { verdict: about.kind === "REF" && isItsOwn(reader, about.ref, entities) ? "HIT_STRONG" : "HIT_POSSIBLE", entities };
}

/**
 * One thing that goes by the whole number: that is its key, or an air waybill's eleven digits. A number without its issuer, or a name with a birth date,
 * may be somebody else's.
 */
function isItsOwn(reader: Reader, ref: string, [first, ...others]: readonly AnyEntity[]): boolean {
  if (others.length > 0) return false;
  if (first!.kind === "Consignment") return awbDigits(ref).length === AWB_DIGITS;
  const parsed = parseRef(ref, contextOf(reader).minter);
  return parsed.kind === "natural" && parsed.candidates.some(({ id }) => id === first!.id);
}

async function ofNumber(reader: Reader, ref: string): Promise<AnyEntity[]> {
  try {
    const found = await resolveRef(reader, { ref, kinds: ASKABLE });
    return found === undefined ? [] : [found];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "AMBIGUOUS_REF") throw error;
    const candidates = error.extra["candidates"] as readonly { readonly id: string }[];
    return reader.entities(candidates.map(({ id }) => id));
  }
}

async function ofName(reader: Reader, { name, birthDate }: About & { readonly kind: "PERSON" }): Promise<AnyEntity[]> {
  const page = await search(reader, { text: name, kinds: ["Person"], first: NAMESAKES_MAX, after: null });
  return page.items
    .map(({ node }) => node.entity)
    .filter(isPerson)
    .filter((person) => personValues(person, "dateOfBirth").includes(birthDate))
    .filter((person) => personNames(person).some((known) => isSameName(name, known)));
}

/** Each word of the shorter of both is a word of the other, however it is spelt. */
function isSameName(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return few!.length > 1 && few!.every((word) => many!.some((known) => jaroWinkler(word, known) >= SAME_WORD));
}

function wordsOf(name: string): string[] {
  return normaliseName(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "")
    .map(foldSpelling);
}
