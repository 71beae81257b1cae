/** References for the tour's tabs, taken from what the store itself holds, so that each question has an answer. */
import { ownHeaders } from "./session.ts";
import type { Examples } from "./tour.ts";

/** Of the right shape where the store has nothing yet. */
const FALLBACK: Examples = {
  person: "PAN:PA1234567",
  others: ["PAN:PA7654321", "PAN:PA1111111"],
  name: "GARCIA",
  phone: "+50760000000",
  flight: "X1204/PTY/2026-11-21",
  staff: "PTY:S0042",
  item: "020-12345675",
  since: "2026-11-21T06:00:00Z",
};

const SHIFT_MS = 8 * 3_600_000;

interface Member {
  readonly name: string;
  readonly documents: readonly string[];
  readonly staff: readonly string[];
}

interface Edges<T> {
  readonly edges: readonly { readonly node: T }[];
}

interface Found {
  readonly findings: Edges<{ readonly members: readonly Member[] }>;
  readonly runs: Edges<{ readonly startedAt: string }>;
}

interface Details {
  readonly person: {
    readonly contacts: readonly { readonly contact: { readonly type: string; readonly value: string } }[];
    readonly flights: Edges<{ readonly flight: { readonly natural: string } }>;
  } | null;
}

/** By alias: what one worker handled. */
type Handled = Readonly<Record<string, { readonly neighbours: Edges<{ readonly entity: { readonly id: string } }> } | null>>;

const WORKERS_ASKED_MAX = 10;

export async function readExamples(): Promise<Examples> {
  const found = await ask<Found>(
    `{ findings(first: 20) { edges { node { members { name documents staff } } } } runs(first: 1) { edges { node { startedAt } } } }`,
  );
  if (found === undefined) return FALLBACK;
  const groups = found.findings.edges.map(({ node }) => node.members.filter((member) => member.documents.length > 0));
  const group = groups.find((members) => members.length >= 3) ?? groups.find((members) => members.length > 0) ?? [];
  const documents = group.map((member) => member.documents[0]!);
  const workers = found.findings.edges.flatMap(({ node }) => node.members.flatMap((member) => member.staff));
  const started = found.runs.edges[0]?.node.startedAt;
  const person = documents[0] ?? FALLBACK.person;
  const details = await ask<Details>(
    `query ($person: ID!) { person(ref: $person) { contacts { contact { type value } } flights(first: 1) { edges { node { flight { natural } } } } } }`,
    { person },
  );
  return {
    person,
    others: documents.length >= 3 ? documents.slice(1, 3) : FALLBACK.others,
    name: group[0]?.name ?? FALLBACK.name,
    phone: details?.person?.contacts.find(({ contact }) => contact.type === "PHONE")?.contact.value ?? FALLBACK.phone,
    flight: details?.person?.flights.edges[0]?.node.flight.natural ?? FALLBACK.flight,
    staff: workers[0] ?? FALLBACK.staff,
    item: (await handledBy(workers.slice(0, WORKERS_ASKED_MAX))) ?? FALLBACK.item,
    since: started === undefined ? FALLBACK.since : new Date(Date.parse(started) - SHIFT_MS).toISOString(),
  };
}

/** The id of an item that one of the workers handled. */
async function handledBy(workers: readonly string[]): Promise<string | undefined> {
  if (workers.length === 0) return undefined;
  const fields = workers.map(
    (_, i) => `w${i}: staff(ref: $w${i}) { neighbours(kinds: [CUSTODY], first: 1) { edges { node { entity { id } } } } }`,
  );
  const query = `query (${workers.map((_, i) => `$w${i}: ID!`).join(" ")}) { ${fields.join(" ")} }`;
  const handled = await ask<Handled>(query, Object.fromEntries(workers.map((worker, i) => [`w${i}`, worker])));
  return Object.values(handled ?? {}).flatMap((worker) => worker?.neighbours.edges ?? [])[0]?.node.entity.id;
}

/** Undefined when there is no whole answer: the tour then shows the shape of a question only. */
export async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T | undefined> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...ownHeaders },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: T | null; errors?: unknown };
    return answer.errors === undefined ? (answer.data ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
