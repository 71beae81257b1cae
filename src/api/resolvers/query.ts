/** The roots: each checks its arguments' shape and asks one query of `app`. */
import { auditReport } from "#app/audit/audit-report.ts";
import { auditPage } from "#app/audit/read-audit.ts";
import { getGroup, listGroups } from "#app/queries/groups/read-groups.ts";
import { getRequest, listRequests } from "#app/queries/requests/read-requests.ts";
import { exportCase } from "#app/queries/exports/export-case.ts";
import { exportView } from "#app/queries/exports/export-view.ts";
import { getCase, listCases } from "#app/queries/cases/read-case.ts";
import { coverage } from "#app/queries/coverage.ts";
import { fairness } from "#app/queries/fairness.ts";
import { type FindingFilter, getFinding, listFindings, NO_FILTER } from "#app/queries/findings.ts";
import { doubtfulPairs } from "#app/queries/doubtful-pairs.ts";
import { flows } from "#app/queries/flows.ts";
import { funnel } from "#app/queries/funnel.ts";
import { getNode } from "#app/queries/get-node.ts";
import { personValues } from "#app/reader/names.ts";
import { listChanges, listIngestReports, listRuns, whoAmI } from "#app/queries/operations.ts";
import { toldMethod } from "#app/queries/method-in-use.ts";
import { disruptionPlan } from "#app/queries/disruption/plan.ts";
import { comparePlans, replayPlan } from "#app/queries/disruption/compare-plans.ts";
import { getPlan, listPlans } from "#app/queries/disruption/kept-plans.ts";
import { expansion } from "#app/queries/explore/expansion.ts";
import { flaggedFlights } from "#app/queries/explore/flagged-flights.ts";
import { timeline } from "#app/queries/explore/timeline.ts";
import { keyPlayers } from "#app/queries/disruption/key-players.ts";
import { networkAround } from "#app/queries/network.ts";
import { findPaths } from "#app/queries/paths.ts";
import { findTiePaths } from "#app/queries/tie-paths.ts";
import { getRecord } from "#app/queries/records.ts";
import { resolveKind, resolvePerson, resolveRef, resolveSubject } from "#app/reader/resolve-ref.ts";
import { search } from "#app/queries/search.ts";
import { listIncidents, listSeizures } from "#app/queries/seizures.ts";
import { sharedThings } from "#app/queries/shared.ts";
import { graphState } from "#app/queries/graph-state.ts";
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { whoCanSee } from "#app/audit/who-can-see.ts";
import { worklist } from "#app/queries/worklist.ts";
import { type Place, placeOf, placeOfCountry } from "#model/airports/airport-places.ts";
import type { EntityKind } from "#model/kinds.ts";
import type { Request } from "../request.ts";
import type { ApiFindingFilter } from "../schema-types.gen.ts";
import { replayAnswer } from "../replay.ts";
import { connection } from "./connection.ts";
import { withoutNulls } from "./without-nulls.ts";
import { EXPANSION } from "./expansion.ts";
import type { Needed } from "./needed.ts";

const ofKind =
  <K extends EntityKind>(kind: K) =>
  (_root: unknown, { ref }: { readonly ref: string }, { reader }: Request) =>
    resolveKind(reader, { ref, kind });

async function findingFilter(filter: ApiFindingFilter | null | undefined, request: Request): Promise<FindingFilter> {
  const given = filter ?? {};
  let member: FindingFilter["member"] = null;
  if (given.member !== undefined && given.member !== null) {
    member = (await resolvePerson(request.reader, { ref: given.member })) ?? null;
    if (member === null) throw new AppError("NOT_FOUND", "no readable person fits `member`");
  }
  return {
    ...NO_FILTER,
    types: given.types ?? null,
    kinds: given.kinds ?? null,
    statuses: given.statuses ?? null,
    reviews: given.reviews ?? null,
    scoreMin: given.scoreMin ?? null,
    member,
  };
}

const AIRPORTS_MAX = 1_000;
const COUNTRIES_MAX = 300;

function placesBy(
  find: (code: string) => Place | undefined,
  { codes, codesMax }: { readonly codes: readonly string[]; readonly codesMax: number },
): { readonly code: string; readonly place: Place | null }[] {
  if (codes.length > codesMax) throw new AppError("LIMIT_EXCEEDED", `codes takes at most ${codesMax.toLocaleString("en")}`);
  return codes.map((code) => ({ code, place: find(code) ?? null }));
}

export const Query: Needed<"Query"> = {
  node: (_root, { id }, { reader }) => getNode(reader, { id }),
  entity: (_root, { ref }, { reader }) => resolveRef(reader, { ref }),
  search: (_root, args, request) =>
    connection(request, `search ${args.text}`, args, (page) =>
      search(request.reader, { ...page, text: args.text, kinds: args.kinds ?? null }),
    ),
  person: (_root, { ref }, { reader }) => resolvePerson(reader, { ref }),
  staff: async (_root, { ref }, { reader }) => {
    const found = await resolvePerson(reader, { ref });
    return found !== undefined && personValues(found, "staff").length > 0 ? found : null;
  },
  document: ofKind("TravelDocument"),
  contact: ofKind("Contact"),
  booking: ofKind("Booking"),
  flight: ofKind("Flight"),
  consignment: ofKind("Consignment"),
  incidents: (_root, args, request) =>
    connection(request, "incidents", args, (page) => {
      const { kinds = null, airport = null, concealment = null, from = null, until = null } = args.filter ?? {};
      return listIncidents(request.reader, { ...page, kinds, airport, concealment, from, until });
    }),
  seizures: (_root, args, request) =>
    connection(request, "seizures", args, (page) => {
      const { kinds = null, airport = null, concealment = null, from = null, until = null } = args.filter ?? {};
      const { origin = null, transit = null, destination = null } = args.filter ?? {};
      return listSeizures(request.reader, {
        ...page,
        ...{ kinds, airport, concealment, from, until, origin, transit, destination },
      });
    }),
  shared: (_root, args, request) =>
    connection(request, `shared ${args.refs.join(" ")}`, args, async (page) => {
      const { reader } = request;
      const found = await Promise.all(args.refs.slice(0, REFS_MAX + 1).map((ref) => resolveSubject(reader, { ref })));
      const entities = found.filter((entity) => entity !== undefined);
      if (entities.length < found.length) throw new AppError("NOT_FOUND", "nothing readable fits one of the references");
      return sharedThings(reader, { ...page, entities });
    }),
  expansion: (_root, { input }, { reader, cursors }) => {
    const { kinds = null, from = null, until = null, group = null, present, after } = input;
    const position = after === undefined || after === null ? null : cursors.decode(EXPANSION, after);
    return expansion(reader, { ...input, kinds, from, until, group, present: present ?? [], after: position });
  },
  timeline: (_root, { input }, { reader }) =>
    timeline(reader, { ...input, from: input.from ?? null, until: input.until ?? null }),
  flaggedFlights: (_root, args, request) =>
    connection(request, "flaggedFlights", args, (page) =>
      flaggedFlights(request.reader, { ...page, from: args.from ?? null, until: args.until ?? null }),
    ),
  cases: (_root, args, request) =>
    connection(request, "cases", args, (page) => {
      const { statuses = null, assignee = null } = args.filter ?? {};
      return listCases(request.reader, { ...page, statuses, assignee });
    }),
  case: (_root, { id }, { reader }) => getCase(reader, { id }),
  caseExport: (_root, { input }, { reader }) =>
    exportCase(reader, { id: input.case, form: input.form, ceiling: input.ceiling, at: nowIso() }),
  viewExport: (_root, { input }, { reader }) =>
    exportView(reader, { ...input, links: input.links ?? [], ties: input.ties ?? [] }),
  airportPlaces: (_root, { codes }) => placesBy(placeOf, { codes, codesMax: AIRPORTS_MAX }),
  countryPlaces: (_root, { codes }) => placesBy(placeOfCountry, { codes, codesMax: COUNTRIES_MAX }),
  record: (_root, { id }, { reader }) => getRecord(reader, { id }),
  paths: (_root, { input }, { reader }) =>
    findPaths(reader, {
      ...input,
      from: [...(typeof input.from === "string" ? [input.from] : []), ...(input.fromAny ?? [])],
      to: [...(typeof input.to === "string" ? [input.to] : []), ...(input.toAny ?? [])],
      through: input.through ?? [],
      avoiding: input.avoiding ?? [],
      waitMaxHours: input.waitMaxHours ?? null,
      linkKinds: input.linkKinds ?? null,
      timeFrom: input.timeFrom ?? null,
      timeUntil: input.timeUntil ?? null,
    }),
  tiePaths: (_root, { input }, { reader }) =>
    findTiePaths(reader, { ...input, through: input.through ?? [], avoiding: input.avoiding ?? [] }),
  network: (_root, args, { reader }) =>
    networkAround(reader, { ...args, at: args.at ?? null, receivedUntil: args.receivedUntil ?? null }),
  keyPlayers: (_root, { input }, { reader }) => keyPlayers(reader, { ...input, m: input.m ?? null }),
  disruptionPlan: (_root, { input }, { reader }) =>
    disruptionPlan(reader, { ...input, costs: input.costs ?? [], sparing: input.sparing ?? [] }),
  plans: (_root, args, request) => connection(request, "plans", args, (page) => listPlans(request.reader, page)),
  plan: (_root, { id }, { reader }) => getPlan(reader, { id }),
  comparePlans: (_root, { ids }, { reader }) => comparePlans(reader, { ids }),
  replayPlan: (_root, { id }, { reader }) => replayPlan(reader, { id }),
  clusters: (_root, args, request) =>
    connection(request, "clusters", args, async (page) =>
      listFindings(request.reader, {
        ...(await findingFilter(args.filter, request)),
        types: ["CLUSTER"],
        ...page,
      }),
    ),
  cluster: async (_root, { id }, { reader }) => {
    const finding = await getFinding(reader, { id });
    return finding?.type === "CLUSTER" ? finding : null;
  },
  doubtfulPairs: (_root, args, request) =>
    connection(request, "doubtfulPairs", args, (page) => doubtfulPairs(request.reader, page)),
  findings: (_root, args, request) =>
    connection(request, "findings", args, async (page) =>
      listFindings(request.reader, {
        ...(await findingFilter(args.filter, request)),
        since: args.since ?? null,
        order: args.order,
        ...page,
      }),
    ),
  worklist: async (_root, { hours, filter, first }, request) =>
    worklist(request.reader, { ...(await findingFilter(filter, request)), hours: hours ?? null, first }),
  finding: (_root, { id }, { reader }) => getFinding(reader, { id }),
  flows: (_root, args, request) =>
    connection(request, "flows", args, (page) => {
      const { kinds = null, from = null, until = null } = args.filter ?? {};
      const { origin = null, transit = null, destination = null } = args.filter ?? {};
      return flows(request.reader, { ...page, kinds, origin, transit, destination, from, until });
    }),
  runs: (_root, args, request) => connection(request, "runs", args, (page) => listRuns(request.reader, page)),
  ingestReports: (_root, args, request) =>
    connection(request, "ingestReports", args, (page) => listIngestReports(request.reader, page)),
  requests: (_root, args, request) =>
    connection(request, "requests", args, (page) => {
      const { box = null, states = null, overdue = null } = args.filter ?? {};
      return listRequests(request.reader, { ...page, box, states, overdue });
    }),
  request: (_root, { id }, { reader }) => getRequest(reader, { id }),
  groups: (_root, args, request) => connection(request, "groups", args, (page) => listGroups(request.reader, page)),
  group: (_root, { ref }, { reader }) => getGroup(reader, ref),
  auditEntries: (_root, { filter, ...args }, request) =>
    connection(request, "auditEntries", args, (page) =>
      auditPage(request.reader, { ...page, ...withoutNulls(filter ?? {}), users: request.users({ letIn: false }) }),
    ),
  whoCanSee: async (_root, { id }, { reader, users }) => (await whoCanSee(reader, { id, users: users({ letIn: true }) })) ?? null,
  auditReport: (_root, range, { reader, users }) => auditReport(reader, withoutNulls(range), users({ letIn: false })),
  replayAnswer: (_root, args, request, { schema }) => replayAnswer(schema, request, args),
  changes: (_root, args, request) =>
    connection(request, "changes", args, (page) =>
      listChanges(request.reader, { ...page, sinceSeq: args.sinceSeq, since: args.since ?? null }),
    ),
  graph: (_root, _args, { reader }) => graphState(reader),
  coverage: (_root, _args, { reader }) => coverage(reader),
  funnel: (_root, _args, { reader }) => funnel(reader),
  method: (_root, _args, { reader }) => toldMethod(reader),
  fairness: (_root, _args, { reader }) => fairness(reader),
  me: (_root, _args, { reader }) => whoAmI(reader),
};

const REFS_MAX = 20;
