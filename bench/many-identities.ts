/**
 * How long persons take of many identities, and how much memory: people of households with their own documents and a home and phone in common, of
 * whom every third was reported twice, now and then by a new document, a name with a letter wrong or an address in other words.
 *
 *     npx tsx --conditions=trama-src bench/many-identities.ts [identities, 1000000]
 */
import { mulberry32, randomInt, type Prng } from "#base/prng.ts";
import type { IdentityInput } from "#resolve/input.ts";
import { compareIdentities, personsFrom } from "#resolve/resolve-identities.ts";
import { NAMES, stranger } from "./strangers.ts";

const HOUSEHOLD = 3;
const SHARE_TWICE = 1 / 3;

export interface Manifold {
  readonly identities: number;
  readonly people: number;
  readonly persons: number;
  readonly pairs: number;
  /** Pairs of reports in one person that are two people's, and that are in two persons and one person's. */
  readonly wrong: number;
  readonly missed: number;
}

/** Identities one after the other, each with the number of its human. */
export function* manyIdentities(count: number): Generator<{ readonly human: number; readonly identity: IdentityInput }> {
  const prng = mulberry32(20261130);
  let home: Partial<IdentityInput> = {};
  for (let made = 0, human = 0; made < count; human++) {
    if (human % HOUSEHOLD === 0) home = household(prng, human);
    const document = `PAN:P${String(human * 7).padStart(8, "0")}`;
    const identity = { ...stranger(prng, made++), documents: [document], ...home };
    yield { human, identity };
    if (made < count && prng() < SHARE_TWICE) yield { human, identity: again(prng, identity, made++) };
  }
}

function household(prng: Prng, human: number): Partial<IdentityInput> {
  const address = `CALLE ${street(prng)} ${1 + randomInt(prng, 99)} ${street(prng)} PANAMA`;
  return { surname: street(prng), addresses: [address], phones: [`+507${60_000_000 + human}`] };
}

function street(prng: Prng): string {
  return NAMES[Math.floor(prng() ** 2 * NAMES.length)]!;
}

/** The same human as another report has them. */
function again(prng: Prng, one: IdentityInput, made: number): IdentityInput {
  const id = `i_${String(made).padStart(28, "0")}`;
  const kind = randomInt(prng, 4);
  if (kind === 0) return { ...one, id, documents: [`PAN:R${made}`] };
  if (kind === 1) return { ...one, id, surname: one.surname.slice(0, -1), phones: [] };
  if (kind === 2)
    return { ...one, id, addresses: one.addresses.map((home) => home.split(" ").reverse().join(" ")), documents: [] };
  return { ...one, id, nationality: "" };
}

export function resolveMany(count: number): Manifold {
  const humans: number[] = [];
  const indexOf = new Map<string, number>();
  const inputs = function* () {
    for (const { human, identity } of manyIdentities(count)) {
      indexOf.set(identity.id, humans.push(human) - 1);
      yield identity;
    }
  };
  const compared = compareIdentities(inputs());
  const { assignments, counts } = personsFrom(compared, { userJudgements: [], ruleJudgements: [] });
  const personOf: (string | number)[] = humans.map((_, i) => i);
  for (const { identity, person } of assignments) personOf[indexOf.get(identity)!] = person;
  const both = humans.map((human, i) => `${human} ${personOf[i]!}`);
  const right = pairsOf(both);
  const [wrong, missed] = [pairsOf(personOf) - right, pairsOf(humans) - right];
  return { identities: count, people: humans.at(-1)! + 1, persons: counts.persons, pairs: counts.pairsCompared, wrong, missed };
}

function pairsOf(values: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

if (process.argv[1]?.endsWith("many-identities.ts") === true) {
  const found = resolveMany(Number(process.argv[2] ?? 1_000_000));
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  const gibibytes = process.resourceUsage().maxRSS / 1024 ** 2;
  console.log(JSON.stringify(found), `${seconds.toFixed(1)} s of processor, ${gibibytes.toFixed(2)} GiB at the most`);
}
