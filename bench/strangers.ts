/**
 * Strangers who have something in common: how many of them a rule takes for one person, which should be none of 100,000. Made up, each of
 * `people` humans once, in one world for each thing that is shared.
 *
 *     npx tsx --conditions=trama-src bench/strangers.ts [people, 100000]
 */
import { mulberry32, randomInt, type Prng } from "#base/prng.ts";
import type { IdentityInput } from "#resolve/input.ts";
import { compareIdentities, personsFrom } from "#resolve/resolve-identities.ts";

const SYLLABLES = "BA BE CO DA DI FO GA GUE HI JO KA LO LI MA ME NA NO PA PE QUI RA RO SA SO TA TO VA VI ZU".split(" ");
const DAY_MS = 86_400_000;

export interface Strangers {
  readonly world: string;
  readonly people: number;
  /** Whom a rule takes for somebody else. */
  readonly joined: number;
  readonly unsure: number;
  readonly seconds: number;
}

type Common = (prng: Prng, i: number) => Partial<IdentityInput>;

/** What they have in common, by a title. */
const WORLDS: Readonly<Record<string, Common>> = {
  "a document each of 8": (_, i) => ({ documents: [`PAN:D${i >> 3}`] }),
  "a document each of 2": (_, i) => ({ documents: [`PAN:D${i >> 1}`] }),
  "a filler in the document's field": (_, i) => ({ documents: [`PAN:HT77${i % 3}`] }),
  "a phone each of 10": (_, i) => ({ phones: [`+5076${Math.floor(i / 10)}`] }),
  "an address each of 30": (_, i) => ({ addresses: [`CALLE ${Math.floor(i / 30)}`], phones: [`+5076${Math.floor(i / 6)}`] }),
  "a flight each of 200, in two seats": (_, i) => ({
    seats: [{ flight: `f_${Math.floor(i / 200)}`, seat: `${1 + Math.floor((i % 200) / 6)}${"ABCDEF"[i % 6]}` }],
    documents: [`PAN:D${i >> 1}`],
  }),
  "twins of one home, born on one day, with numbers one apart": (_, i) => ({ ...household(i, 2), dateOfBirth: birthOf(i >> 1) }),
  "brothers and sisters of one home, with numbers one apart": (_, i) => household(i, 4),
  "twins of one home on one flight, by one number": (_, i) => ({
    ...{ ...household(i, 2), ...own(i >> 1), dateOfBirth: birthOf(i >> 1) },
    seats: [{ flight: `f_${i >> 7}`, seat: "" }],
  }),
  "a child by its mother's number": (_, i) => ({ ...household(i, 2), ...own(i >> 1), dateOfBirth: generation(i) }),
  "father and son of one name, by one number": (_, i) => ({
    ...{ ...household(i, 2), ...own(i >> 1), givenNames: NAMES[(i >> 1) % 997]! },
    dateOfBirth: generation(i),
  }),
  "names of a few hundred": (prng) => ({ surname: NAMES[randomInt(prng, 200)]!, givenNames: NAMES[randomInt(prng, 100)]! }),
  "1 January, and names of a few hundred": (prng) => ({
    surname: NAMES[randomInt(prng, 200)]!,
    givenNames: NAMES[randomInt(prng, 100)]!,
    dateOfBirth: `${1950 + randomInt(prng, 55)}-01-01`,
  }),
};

export const NAMES = Array.from({ length: 20_000 }, (_, i) => name(mulberry32(i + 1)));

export function* strangers(people: number): Generator<Strangers> {
  for (const [world, common] of Object.entries(WORLDS)) {
    const prng = mulberry32(20261130);
    const rows = Array.from({ length: people }, (_, i) => ({ ...stranger(prng, i), ...common(prng, i) }));
    const started = performance.now();
    const { counts } = personsFrom(compareIdentities(rows), { userJudgements: [], ruleJudgements: [] });
    const seconds = (performance.now() - started) / 1000;
    yield { world, people, joined: counts.identities - counts.persons, unsure: counts.unsure, seconds };
  }
}

/** So many of one surname and one home, each with a given name and a number of their own, one after the other. */
function household(i: number, size: number): Partial<IdentityInput> {
  const house = Math.floor(i / size);
  const home = `${1 + (house % 90)} CALLE ${NAMES[house % 5_003]!} ${NAMES[(house >> 2) % 401]!} 0${800 + (house % 97)}`;
  return { surname: NAMES[house % 9_973]!, givenNames: NAMES[i % 1_009]!, addresses: [home], ...own(i) };
}

function own(number: number): Partial<IdentityInput> {
  const documents = [`PAN:${84_000_000 + number}`];
  return { documents, personalNumbers: documents };
}

/** A parent's, or a child's. */
function generation(i: number): string {
  return `${i % 2 === 0 ? 1950 + (i % 10) : 1980 + (i % 20)}-0${1 + (i % 9)}-${10 + (i % 19)}`;
}

function birthOf(i: number): string {
  return new Date(Date.UTC(1950, 0, 1) + ((i * 7_919) % 20_000) * DAY_MS).toISOString().slice(0, 10);
}

export function stranger(prng: Prng, i: number): IdentityInput {
  const born = new Date(Date.UTC(1950, 0, 1) + randomInt(prng, 20_000) * DAY_MS).toISOString().slice(0, 10);
  const rest = {
    emails: [],
    cards: [],
    addresses: [],
    phones: [],
    documents: [],
    personalNumbers: [],
    flights: [],
    seats: [],
    locators: [],
    handling: "",
  };
  const pick = () => NAMES[Math.floor(prng() ** 2 * NAMES.length)]!;
  const sex = prng() < 0.5 ? "F" : "M";
  return {
    id: `i_${String(i).padStart(28, "0")}`,
    surname: pick(),
    givenNames: pick(),
    dateOfBirth: born,
    sex,
    nationality: "PAN",
    ...rest,
  };
}

function name(prng: Prng): string {
  return Array.from({ length: 2 + randomInt(prng, 3) }, () => SYLLABLES[randomInt(prng, SYLLABLES.length)]!).join("");
}

if (process.argv[1]?.endsWith("strangers.ts") === true)
  for (const { world, people, joined, unsure, seconds } of strangers(Number(process.argv[2] ?? 100_000)))
    console.log(`${world}: ${joined} of ${people} joined, ${unsure} unsure; ${seconds.toFixed(1)} s`);
