/** The mixed questions of an office at work: people, who is around them, paths, search, findings, flows, manifests. */
import { type Prng, randomInt } from "#base/prng.ts";

/** What there is to ask about, read from the service itself. */
export interface Subjects {
  readonly people: readonly string[];
  readonly names: readonly string[];
  readonly flights: readonly string[];
}

export interface Question {
  readonly kind: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const SUBJECTS_QUERY = `{
  findings(first: 40) { edges { node { members { person { id name flights(first: 3) { edges { node { flight { id } } } } } } } } }
}`;

const QUERIES = {
  person: `query ($a: ID!) { person(ref: $a) { name identities { natural } documents { document { natural } } findings { title score } flights(first: 20) { edges { node { flight { natural } } } } } }`,
  neighbours: `query ($a: ID!) { person(ref: $a) { neighbourCounts { kind count } neighbours(first: 50) { totalCount edges { node { entity { kind label } } } } } }`,
  paths: `query ($a: ID!, $b: ID!) { paths(input: { from: $a, to: $b, k: 3, hopsMax: 4 }) { explored timedOut paths { entities { kind label } } } }`,
  search: `query ($name: String!) { search(text: $name, first: 20) { totalCount edges { node { entity { kind label } } } } }`,
  findings: `{ findings(first: 20) { totalCount edges { node { title score reasons { text } counterReasons { text } } } } }`,
  flows: `{ flows(first: 20) { totalCount edges { node { origin destination kind month count } } } }`,
  manifest: `query ($flight: ID!) { flight(ref: $flight) { label manifest(first: 50) { totalCount edges { node { priority person { name } } } } } }`,
} as const;

export const KINDS = Object.keys(QUERIES) as readonly (keyof typeof QUERIES)[];

export function questionOf(subjects: Subjects, prng: Prng): Question {
  const some = (list: readonly string[]): string => list[randomInt(prng, list.length)]!;
  const kind = KINDS[randomInt(prng, KINDS.length)]!;
  const variables = {
    person: () => ({ a: some(subjects.people) }),
    neighbours: () => ({ a: some(subjects.people) }),
    paths: () => {
      const a = some(subjects.people);
      return { a, b: some(subjects.people.filter((person) => person !== a)) };
    },
    search: () => ({ name: some(subjects.names) }),
    findings: () => ({}),
    flows: () => ({}),
    manifest: () => ({ flight: some(subjects.flights) }),
  }[kind]();
  return { kind, query: QUERIES[kind], variables };
}
