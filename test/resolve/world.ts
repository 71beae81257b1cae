/** A small made-up population with truth: who is who, as sources would report them, dirt and look-alikes included. */
import { mulberry32, randomInt, type Prng } from "#base/prng.ts";
import type { IdentityInput } from "#resolve/input.ts";

export interface World {
  readonly identities: readonly IdentityInput[];
  /** Identity id → number of the human behind it. */
  readonly truth: ReadonlyMap<string, number>;
  /** Pairs of humans that look alike: twins, father and son, namesakes. */
  readonly lookAlikes: readonly (readonly [number, number])[];
}

const SYLLABLES = "BA BE CO DA DI FO GA GUE HI JO KA LO LI MA ME NA NO PA PE QUI RA RO SA SO TA TO VA VI ZU".split(" ");
const STATES = ["PAN", "COL", "ECU", "PER", "CRI", "NGA", "DEU", "USA"];

interface Human {
  readonly surnames: readonly [string, string];
  readonly given: string;
  readonly birth: string;
  readonly sex: string;
  readonly nationality: string;
  readonly document: string;
  readonly phone: string;
  readonly address: string;
}

/** `humans` people; about one in three is reported as more than one identity. */
export function makeWorld(humans: number, seed: number): World {
  const prng = mulberry32(seed);
  const surnamePool = namePool(prng, Math.max(60, Math.floor(humans / 60)), 3);
  const givenPool = namePool(prng, Math.max(40, Math.floor(humans / 100)), 3);
  // Some names are far more common than others.
  const pick = (pool: readonly string[]) => pool[Math.floor(prng() ** 2 * pool.length)]!;
  const people: Human[] = [];
  const lookAlikes: [number, number][] = [];
  const born = (from: number, to: number) =>
    formatDay(Date.UTC(from, 0, 1) + Math.floor(prng() * (to - from) * 365.25) * 86_400_000);
  const newcomer = (kin: Partial<Human> = {}): Human => ({
    surnames: [pick(surnamePool), pick(surnamePool)],
    given: prng() < 0.4 ? `${pick(givenPool)} ${pick(givenPool)}` : pick(givenPool),
    birth: born(1950, 2005),
    sex: prng() < 0.5 ? "F" : "M",
    nationality: STATES[randomInt(prng, STATES.length)]!,
    document: `D${100_000 + people.length * 7}`,
    phone: `+507600${10_000 + people.length}`,
    address: `CALLE ${people.length} PANAMA`,
    ...kin,
  });
  while (people.length < humans) {
    const one = newcomer();
    const index = people.push(one) - 1;
    const chance = prng();
    const household = { surnames: one.surnames, phone: one.phone, address: one.address, nationality: one.nationality };
    if (chance < 0.004) people.push(newcomer({ ...household, birth: one.birth, sex: one.sex }));
    else if (chance < 0.008) people.push(newcomer({ ...household, given: one.given, sex: one.sex, birth: born(2006, 2012) }));
    else if (chance < 0.012)
      people.push(newcomer({ surnames: one.surnames, given: one.given, sex: one.sex, nationality: one.nationality }));
    // Twins may be given one name by chance: then they would be one person to anybody.
    if (people.length - 1 > index && people[index + 1]!.given + people[index + 1]!.birth !== one.given + one.birth) {
      lookAlikes.push([index, index + 1]);
    }
  }
  const identities: IdentityInput[] = [];
  const truth = new Map<string, number>();
  people.forEach((human, index) => {
    const report = (change: Partial<IdentityInput> = {}) => {
      const id = `i_${hex(prng)}`;
      truth.set(id, index);
      identities.push({
        id,
        surname: human.surnames.join(" "),
        givenNames: human.given,
        dateOfBirth: human.birth,
        sex: human.sex,
        nationality: human.nationality,
        documents: [`${human.nationality}:${human.document}`],
        personalNumbers: [],
        phones: prng() < 0.5 ? [human.phone] : [],
        emails: [],
        cards: [],
        addresses: prng() < 0.2 ? [human.address] : [],
        flights: [],
        seats: [],
        locators: [],
        handling: "AMBER",
        ...change,
      });
    };
    report();
    if (prng() < 0.05) report({ documents: [] });
    if (prng() < 0.04) report({ documents: [`${human.nationality}:R${human.document.slice(1)}`] });
    if (prng() < 0.04) report({ givenNames: `${human.given}${human.sex === "F" ? "MRS" : "MR"}`, documents: [] });
    if (prng() < 0.04) report({ surname: human.surnames[0] });
    if (prng() < 0.03) report({ surname: misspell(human.surnames.join(" "), prng) });
    if (prng() < 0.02) report({ surname: human.given, givenNames: human.surnames.join(" "), documents: [] });
    if (prng() < 0.02) report({ dateOfBirth: "" });
    if (prng() < 0.02) report({ sex: "", nationality: "", phones: [human.phone], documents: [] });
  });
  return { identities, truth, lookAlikes };
}

function namePool(prng: Prng, size: number, syllables: number): string[] {
  const pool = new Set<string>();
  while (pool.size < size) {
    let name = "";
    for (let i = 0; i < syllables; i++) name += SYLLABLES[randomInt(prng, SYLLABLES.length)]!;
    pool.add(name);
  }
  return [...pool];
}

function misspell(text: string, prng: Prng): string {
  const at = 1 + randomInt(prng, text.length - 2);
  return prng() < 0.5
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
}

function hex(prng: Prng): string {
  let text = "";
  while (text.length < 28)
    text += Math.floor(prng() * 0x10000000)
      .toString(16)
      .padStart(7, "0");
  return text;
}

function formatDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
