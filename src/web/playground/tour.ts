/** The first tour: one tab a question. Each begins with what it answers. References are examples; put in what a search finds. */
const tab = (query: string, variables?: Record<string, unknown>) =>
  variables === undefined ? { query } : { query, variables: JSON.stringify(variables, null, 2) };

export const TOUR = [
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
    `# Who is this? Names in any order, documents, phones, flights and air waybills; misspellings are found.
query Search($text: String!) {
  search(text: $text, first: 10) {
    totalCount
    edges { node { score matched entity { id kind natural label } } }
  }
}
`,
    { text: "GARCIA" },
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
    { phone: "+50700000000" },
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
    { who: "PAN:PA1234567" },
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
    { flight: "CM204/PTY/2026-11-21" },
  ),
  tab(
    `# How are these two connected? Every step with the records it rests on.
query Paths($from: ID!, $to: ID!) {
  paths(input: { from: $from, to: $to, k: 3 }) {
    explored
    truncated
    timedOut
    paths {
      cost
      entities { id kind label }
      steps { kind forward at bits evidence { id kind source originator } }
    }
  }
}
`,
    { from: "PAN:PA1234567", to: "PTY:S0042" },
  ),
  tab(
    `# What is new since my shift began?
query SinceMyShift($since: DateTime!) {
  findings(since: $since, first: 10) {
    totalCount
    edges { node { id title score status changes { code text } } }
  }
  changes(since: $since, first: 50) { edges { node { seq at kind source count } } }
}
`,
    { since: "2026-11-21T06:00:00Z" },
  ),
  tab(`# Seizures by route and concealment.
query Routes {
  flows(first: 15) {
    totalCount
    edges { node { origin transit destination kind month count valueUsd amounts { unit quantity } concealments { concealment count } } }
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
    exposure { observed expected pValue finding { id title score } }
  }
}
`,
    { staff: "PTY:S0042" },
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
    { refs: ["PAN:PA1234567", "PAN:PA7654321"] },
  ),
  tab(
    `# Who handled this item?
query Custody($item: ID!) {
  consignment(ref: $item) {
    label
    custody { at event airport zone weightKg seal handler { id name staffNumbers } flight { natural } }
  }
}
`,
    { item: "020-12345675" },
  ),
];
