/** What is asked of both stores: the tour, and what who looks around in the explorer asks, of somebody who is in a finding. */
import { tour } from "../src/web/playground/tour.ts";

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<unknown>;

export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

interface Found {
  readonly findings: {
    readonly edges: readonly {
      readonly node: { readonly members: readonly { readonly name: string; readonly documents: readonly string[] }[] };
    }[];
  };
}

interface Details {
  readonly person: {
    readonly contacts: readonly { readonly contact: { readonly type: string; readonly value: string } }[];
    readonly flights: { readonly edges: readonly { readonly node: { readonly flight: { readonly natural: string } } }[] };
  };
}

export async function questionsOf(ask: Ask): Promise<Question[]> {
  const { findings } = (await ask(`{ findings(first: 20) { edges { node { members { name documents } } } } }`)) as Found;
  const members = findings.edges.flatMap(({ node }) => node.members.filter(({ documents }) => documents.length > 0));
  const [first, ...rest] = members;
  if (first === undefined) throw new Error("there is nobody with a document in a finding: take a larger world");
  const person = first.documents[0]!;
  const { person: details } = (await ask(
    `query ($person: ID!) { person(ref: $person) { contacts { contact { type value } } flights(first: 1) { edges { node { flight { natural } } } } } }`,
    { person },
  )) as Details;
  const flight = details.flights.edges[0]?.node.flight.natural ?? "X0140/PTY/2026-11-21";
  const others = rest.slice(0, 2).map(({ documents }) => documents[0]!);
  const examples = {
    ...{ person, others, flight, name: first.name.replaceAll(",", " "), staff: "PTY:S00001", item: "020-12345675" },
    phone: details.contacts.find(({ contact }) => contact.type === "PHONE")?.contact.value ?? "+999920332843",
    since: "2026-09-01T00:00:00Z",
  };
  return [
    ...tour(examples).map(({ query, variables }) => ({
      name: `Tour, ${/query (\w+)/.exec(query)![1]!}`,
      query,
      ...(variables === undefined ? {} : { variables: JSON.parse(variables) as Record<string, unknown> }),
    })),
    {
      name: "Explorer, expanding a person",
      query: `query ($ref: ID!) { person(ref: $ref) { neighbourCounts { kind count } neighbours(first: 50) { edges { node { entity { id kind label } link { kind at } } } } } }`,
      variables: { ref: person },
    },
    {
      name: "Explorer, expanding a flight",
      query: `query ($ref: ID!) { entity(ref: $ref) { neighbourCounts { kind count } neighbours(first: 50) { edges { node { entity { id kind label } link { kind at } } } } } }`,
      variables: { ref: flight },
    },
  ];
}
