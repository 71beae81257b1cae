/** The first tour: one tab a question. Each begins with what it answers. */
export interface Examples {
  readonly person: string;
  readonly others: readonly string[];
  readonly name: string;
  readonly phone: string;
  readonly flight: string;
  readonly staff: string;
  readonly item: string;
  readonly since: string;
}

const tab = (query: string, variables?: Record<string, unknown>) =>
  variables === undefined ? { query } : { query, variables: JSON.stringify(variables, null, 2) };

/** The question that a page of the explorer leads here with: `#` and `{ query, variables }`; null when the address holds none. */
export function givenTab(hash: string): ReturnType<typeof tab> | null {
  if (hash.length < 2) return null;
  try {
    const { query, variables } = JSON.parse(decodeURIComponent(hash.slice(1))) as Record<string, unknown>;
    return typeof query === "string" ? tab(query, (variables ?? undefined) as Record<string, unknown> | undefined) : null;
  } catch {
    return null;
  }
}

export const tour = (examples: Examples) => [
  tab(`# What does detection propose for review? Highest score first, with what speaks for it and against it.
query Findings {
  findings(first: 10) {
    totalCount
    edges {
      node {
        id
        title
        kind
        score
        status
        review
        members { name role roleBasis score documents staff }
        reasons { code text weight }
        counterReasons { code text weight }
        nextTravel { flight departsAt }
      }
    }
  }
}
`),
  tab(
    `# Who is this? Names in any order, documents, phones, badges, flights and air waybills; misspellings are found.
query Search($text: String!) {
  search(text: $text, first: 10) {
    totalCount
    edges { node { score matched entity { id kind natural label } through { natural } } }
  }
}
`,
    { text: examples.name },
  ),
  tab(
    `# Who else uses this phone?
query WhoUses($phone: ID!) {
  contact(ref: $phone) {
    value
    users(first: 25) {
      totalCount
      edges { node { user { id kind label natural } through { natural } link { corroboration originators } } }
    }
  }
}
`,
    { phone: examples.phone },
  ),
  tab(
    `# Who travels with this person, and why one may think so?
query CoTravellers($who: ID!) {
  person(ref: $who) {
    name
    coTravellers(first: 10) {
      explored
      edges { node { person { id name } flightCount adjacentSeatCount bookings { natural } flights { natural } } }
    }
  }
}
`,
    { who: examples.person },
  ),
  tab(
    `# Tonight's manifest by priority.
query Manifest($flight: ID!) {
  flight(ref: $flight) {
    label
    departsAt
    manifest(first: 25) {
      totalCount
      edges { node { priority person { id name natural } travel { seat status } findings { id title } } }
    }
  }
}
`,
    { flight: examples.flight },
  ),
  tab(
    `# How are these two connected? Every step in words, with the records it rests on.
query Paths($from: ID!, $to: ID!) {
  paths(input: { from: $from, to: $to, k: 3 }) {
    explored
    truncated
    timedOut
    paths {
      cost
      inOrder
      longestWaitHours
      entities { id kind label }
      steps { text kind forward at bits sharedBy evidence { id kind source originator } }
    }
  }
}
`,
    { from: examples.person, to: examples.others[0] },
  ),
  tab(
    `# What is new since my shift began?
query SinceMyShift($since: DateTime!) {
  findings(since: $since, first: 10) {
    totalCount
    edges { node { id title score status changes { at code text } } }
  }
  changes(since: $since, first: 50) { edges { node { seq at kind source count } } }
}
`,
    { since: examples.since },
  ),
  tab(`# Seizures by route and concealment.
query Routes {
  flows(first: 15) {
    totalCount
    edges {
      node {
        origin transit destination originAirport destinationAirport
        kind month count valueUsd amounts { unit quantity } concealments { concealment count }
      }
    }
  }
}
`),
  tab(
    `# A worker's exposure to flights of interest, against what the roster leads one to expect.
query Exposure($staff: ID!) {
  staff(ref: $staff) {
    name
    staffNumbers
    identities { employer role }
    exposure { observed expected pValue flights { natural } offRoster { visits observed expected pValue } finding { id title score } }
  }
}
`,
    { staff: examples.staff },
  ),
  tab(
    `# What do these share?
query Shared($refs: [ID!]!) {
  shared(refs: $refs, first: 10) {
    totalCount
    edges { node { entity { id kind label } sharedBy { label } links { kind corroboration } } }
  }
}
`,
    { refs: [examples.person, ...examples.others] },
  ),
  tab(
    `# Who else belongs to this person, by what, and where does each stand? (Nobody protected is measured.)
query Network($refs: [ID!]!) {
  network(refs: $refs, radius: 1) {
    communityCount
    truncated
    members { person { id label } distance community isStaff role degree strength betweenness coreness }
    ties { ends { label } weight benign firstAt lastAt terms { code weight shared { kind label } evidence { id source } } }
  }
}
`,
    { refs: [examples.person] },
  ),
  tab(
    `# Who handled this item?
query Custody($item: ID!) {
  entity(ref: $item) {
    kind
    label
    ... on Consignment { custody { ...Handover } custodyPath { ...Way } }
    ... on Bag { owners { name natural } custody { ...Handover } custodyPath { ...Way } }
    ... on Uld { custody { ...Handover } custodyPath { ...Way } }
  }
}

fragment Way on CustodyPath {
  steps { text gap { text } }
  changes { text hands { name } }
  longestGapHours
  doubts
}

fragment Handover on CustodyEvent {
  at
  event
  airport
  zone
  weightKg
  seal
  handler { id name staffNumbers }
  flight { natural }
}
`,
    { item: examples.item },
  ),
];
