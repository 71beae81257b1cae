/** The oracle's questions: whatever may be asked of the tour's world, answered by a server on it or on less of it. */
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import type { StoreConfig } from "#store/port.ts";
import { graphOf } from "./graph-of.ts";
import { openWorld, type tourBundle, type World } from "./tour-world.ts";

export type TourBundle = ReturnType<typeof tourBundle>;

/** Rows of these stay open: what flights and bookings are called is another matter. */
export const OPEN_FILES = new Set(["flights.csv", "bookings.csv", "consignments.csv", "staff.csv"]);
const DOCUMENTS = ["PAN:PA1234567", "PAN:PA7654321", "PAN:PA1111111", "COL:CC2222222", "PAN:PA3333333"];
const FLIGHTS = ["X1204/PTY/2026-11-01", "X1204/PTY/2026-11-21"];
const TEXTS = ["quiros rojas vega soto mora", "PA3333333", "QUIROZ ELENNA", "X1204", "+50760001111", "I1", "020-12345675", "MAD"];
const ENDS = [
  [DOCUMENTS[0], DOCUMENTS[1]],
  ["PTY:S0042", DOCUMENTS[1]],
  ["PTY:S0042", "020-12345675"],
];

const THING = `id kind natural label stub corroboration neighbourCounts { kind direction count }`;
const PERSON = `${THING} names datesOfBirth staffNumbers records { totalCount edges { cursor node { id } } }
  neighbours(first: 200) { totalCount explored edges { cursor node { direction entity { id label stub } link { id at until originators properties { name value } } } } }
  identities { id stub } documents { document { natural stub } links { id } } contacts { contact { value } through { natural } }
  flights { totalCount edges { cursor node { flight { natural } seat } } } bookings { natural } incidents { role incident { natural label stub } }
  declarations { natural } watchlistEntries { natural }
  coTravellers(flightsMin: 1) { totalCount explored edges { cursor node { person { id } flightCount adjacentSeatCount } } }`;

const TIE = `ends { id label } weight benign firstAt lastAt terms { code weight shared { id label } evidence { id } }`;
const NETWORK = `members { person { id label } distance community cluster isStaff role degree strength betweenness coreness }
  ties { ${TIE} } communityCount resolution asOf snapshot explored truncated`;

export const QUESTIONS = [
  ...[...DOCUMENTS, "PTY:S0042"].map((ref) => `{ person(ref: "${ref}") { ${PERSON} } entity(ref: "${ref}") { ${THING} } }`),
  ...FLIGHTS.map(
    (ref) =>
      `{ flight(ref: "${ref}") { ${THING} neighbours { totalCount edges { cursor node { entity { id } link { id } } } } manifest { totalCount edges { cursor node { person { id } travel { seat } } } } incidents { natural } handledBy { natural } } }`,
  ),
  ...[...DOCUMENTS, ...FLIGHTS, "+50760001111", "PTY:S0042"].map(
    (ref) =>
      `{ expansion(input: { ref: "${ref}", first: 3 }) { entity { id label } total shown explored truncated digest { count text after }
        groups { key kind direction entityKind total shown digest { count text groupKey after } }
        neighbours { entity { id label } surprise linkCount groups links { direction link { id at until } } }
        linksAmong { explored truncated links { from { id } to { id } link { id } } } } }`,
  ),
  ...TEXTS.map(
    (text) =>
      `{ search(text: "${text}", first: 50) { totalCount explored truncated edges { cursor node { score matched through { natural } entity { id label stub } } } } }`,
  ),
  ...ENDS.map(
    ([from, to]) =>
      `{ paths(input: { from: "${from}", to: "${to}", k: 5 }) { explored truncated hubsSkipped { id } paths { cost entities { id label } steps { kind at bits evidence { id } } } } }`,
  ),
  ...[
    `through: ["${DOCUMENTS[3]}"]`,
    `through: ["${FLIGHTS[1]}"], waitMaxHours: 400`,
    `avoiding: ["${DOCUMENTS[2]}", "${FLIGHTS[0]}"]`,
  ].map(
    (named) =>
      `{ paths(input: { fromAny: ["PTY:S0042", "${DOCUMENTS[4]}"], toAny: ["${DOCUMENTS[1]}", "${DOCUMENTS[0]}"], ${named} }) { explored truncated hubsSkipped { id } paths { cost alike inOrder longestWaitHours entities { id label } steps { text at since until sharedBy evidence { id } } } } }`,
  ),
  `{ contact(ref: "+50760001111") { ${THING} users { totalCount explored edges { node { user { id } through { natural } } } } } }`,
  `{ incidents { totalCount edges { cursor node { ${THING} concealment parties { role party { id } } seizures { natural } flights { natural } } } } }`,
  `{ seizures { totalCount edges { cursor node { natural label quantity incident { natural } } } } }`,
  `{ flows { totalCount edges { cursor node { origin destination originAirport destinationAirport kind month count valueUsd concealments { concealment count } } } } }`,
  `{ shared(refs: ["${DOCUMENTS[0]}", "${DOCUMENTS[1]}"], first: 50) { totalCount explored edges { cursor node { entity { id } sharedBy { id } links { id corroboration } } } } }`,
  ...["", `, at: "2026-11-15T00:00:00Z"`].map(
    (at) =>
      `{ network(refs: ["${DOCUMENTS[0]}", "${DOCUMENTS[1]}"], radius: 2${at}) { ${NETWORK} } person(ref: "${DOCUMENTS[0]}") { ties { totalCount edges { cursor node { person { id } tie { ${TIE} } } } } } }`,
  ),
  `{ coverage { inputs { input count of share fullness firstDay lastDay days emptyDays airports { airport count firstDay lastDay days emptyDays } }
    detectors { detector works unseen } questions { question works unseen } } }`,
  `{ consignment(ref: "020-12345675") { ${THING} custody { at event handler { id } flight { natural } zone seal } } }`,
  `{ timeline(input: { refs: ["${DOCUMENTS.join('", "')}", "PTY:S0042"] }) { people explored truncated
    lanes { person { id label } total undated marks { entity { id label } at until missed links { id } } } } }`,
  `{ flaggedFlights(from: "2026-11-01T00:00:00Z", until: "2026-11-30T00:00:00Z") { totalCount edges { cursor node { flight { natural } departsAt arrivesAt count
    travellers { person { id } } findings { id } } } } }`,
  `{ tiePaths(input: { from: ["PTY:S0042", "${DOCUMENTS[4]}"], to: ["${DOCUMENTS[1]}"] }) { explored truncated paths { cost persons { id label } ties { ${TIE} } } } }`,
  `{ keyPlayers(input: { refs: ["${DOCUMENTS[0]}"], k: 1 }) { persons { id } fragmentation distanceFragmentation reach gap exact equals articulation { id } groupBetweenness members truncated snapshot } }`,
];

/** `on`: an empty store to put it into; by default one in memory. */
export async function openAnswering(bundle: TourBundle, on?: Omit<StoreConfig, "keyCheck">): Promise<World> {
  const world = await openWorld(bundle, {}, on);
  const answers = new GraphAnswers(world.context.store, world.context.dataDir);
  const { paths, network, tiesOf, tiePaths, coverage } = graphQuestions(async () => answers);
  const graph = graphOf({ paths, network, tiesOf, tiePaths, coverage });
  return { ...world, context: { ...world.context, graph } };
}
