/** References for the tour's tabs, taken from what the store itself holds, so that each question has an answer. */
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
  readonly staff: { readonly neighbours: Edges<{ readonly entity: { readonly natural: string } }> } | null;
}

export async function readExamples(): Promise<Examples> {
  const found = await ask<Found>(
    `{ findings(first: 20) { edges { node { members { name documents staff } } } } runs(first: 1) { edges { node { startedAt } } } }`,
  );
  if (found === undefined) return FALLBACK;
  const groups = found.findings.edges.map(({ node }) => node.members.filter((member) => member.documents.length > 0));
  const group = groups.find((members) => members.length >= 3) ?? groups.find((members) => members.length > 0) ?? [];
  const documents = group.map((member) => member.documents[0]!);
  const staff = found.findings.edges.flatMap(({ node }) => node.members.flatMap((member) => member.staff))[0] ?? FALLBACK.staff;
  const started = found.runs.edges[0]?.node.startedAt;
  const person = documents[0] ?? FALLBACK.person;
  const details = await ask<Details>(
    `query ($person: ID!, $staff: ID!) {
      person(ref: $person) { contacts { contact { type value } } flights(first: 1) { edges { node { flight { natural } } } } }
      staff(ref: $staff) { neighbours(kinds: [CUSTODY], first: 50) { edges { node { entity { natural } } } } }
    }`,
    { person, staff },
  );
  const handled = details?.staff?.neighbours.edges.map(({ node }) => node.entity.natural) ?? [];
  return {
    person,
    others: documents.length >= 3 ? documents.slice(1, 3) : FALLBACK.others,
    name: group[0]?.name ?? FALLBACK.name,
    phone: details?.person?.contacts.find(({ contact }) => contact.type === "PHONE")?.contact.value ?? FALLBACK.phone,
    flight: details?.person?.flights.edges[0]?.node.flight.natural ?? FALLBACK.flight,
    staff,
    item: handled.find((natural) => /^\d{3}-\d{8}$/.test(natural)) ?? FALLBACK.item,
    since: started === undefined ? FALLBACK.since : new Date(Date.parse(started) - SHIFT_MS).toISOString(),
  };
}

/** Undefined when there is no whole answer: the tour then shows the shape of a question only. */
export async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T | undefined> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: T | null; errors?: unknown };
    return answer.errors === undefined ? (answer.data ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
