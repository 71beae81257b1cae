/** The roots: each checks its arguments' shape and asks one query of `app`. */
import { type FindingFilter, getFinding, listFindings, NO_FILTER } from "#app/queries/findings.ts";
import { flows, type FlowFilter } from "#app/queries/flows.ts";
import { getNode } from "#app/queries/get-node.ts";
import { personValues } from "#app/reader/names.ts";
import { listChanges, listIngestReports, listRuns, whoAmI } from "#app/queries/operations.ts";
import { networkAround, type NetworkArgs } from "#app/queries/network.ts";
import { findPaths, type PathsArgs } from "#app/queries/paths.ts";
import { getRecord } from "#app/queries/records.ts";
import { resolvePerson, resolveRef, resolveSubject } from "#app/reader/resolve-ref.ts";
import { search } from "#app/queries/search.ts";
import { type IncidentFilter, listIncidents, listSeizures, type SeizureFilter } from "#app/queries/seizures.ts";
import { sharedThings } from "#app/queries/shared.ts";
import type { AnyEntity } from "#app/reader/visible.ts";
import { AppError } from "#base/errors.ts";
import type { EntityKind } from "#model/kinds.ts";
import type { Request } from "../request.ts";
import { connection, type ConnectionArgs } from "./connection.ts";

interface RefArgs {
  readonly ref: string;
}

interface FilterInput extends Partial<Omit<FindingFilter, "member" | "since">> {
  readonly member?: string | null;
}

const ofKind =
  (...kinds: readonly EntityKind[]) =>
  async (_root: unknown, { ref }: RefArgs, { reader }: Request): Promise<AnyEntity | null> => {
    const entity = await resolveRef(reader, { ref, kinds });
    return entity !== undefined && kinds.includes(entity.kind) ? entity : null;
  };

const person = (_root: unknown, { ref }: RefArgs, { reader }: Request) => resolvePerson(reader, { ref });

async function findingFilter(filter: FilterInput | null | undefined, request: Request): Promise<FindingFilter> {
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

interface FindingsArgs extends ConnectionArgs {
  readonly filter?: FilterInput | null;
  readonly since?: number | null;
}

interface Filtered<F> extends ConnectionArgs {
  readonly filter?: { readonly [K in keyof F]?: F[K] } | null;
}

export const Query = {
  node: (_root: unknown, { id }: { id: string }, { reader }: Request) => getNode(reader, { id }),
  entity: (_root: unknown, { ref }: RefArgs, { reader }: Request) => resolveRef(reader, { ref }),
  search: (_root: unknown, args: ConnectionArgs & { text: string; kinds?: readonly EntityKind[] | null }, request: Request) =>
    connection(request, `search ${args.text}`, args, (page) =>
      search(request.reader, { ...page, text: args.text, kinds: args.kinds ?? null }),
    ),
  person,
  staff: async (_root: unknown, { ref }: RefArgs, { reader }: Request) => {
    const found = await resolvePerson(reader, { ref });
    return found !== undefined && personValues(found, "staff").length > 0 ? found : null;
  },
  document: ofKind("TravelDocument"),
  contact: ofKind("Contact"),
  booking: ofKind("Booking"),
  flight: ofKind("Flight"),
  consignment: ofKind("Consignment"),
  incidents: (_root: unknown, args: Filtered<IncidentFilter>, request: Request) =>
    connection(request, "incidents", args, (page) => {
      const { kinds = null, airport = null, concealment = null, from = null, until = null } = args.filter ?? {};
      return listIncidents(request.reader, { ...page, kinds, airport, concealment, from, until });
    }),
  seizures: (_root: unknown, args: Filtered<SeizureFilter>, request: Request) =>
    connection(request, "seizures", args, (page) => {
      const { kinds = null, airport = null, concealment = null, from = null, until = null } = args.filter ?? {};
      const { origin = null, transit = null, destination = null } = args.filter ?? {};
      return listSeizures(request.reader, {
        ...page,
        ...{ kinds, airport, concealment, from, until, origin, transit, destination },
      });
    }),
  shared: (_root: unknown, args: ConnectionArgs & { refs: readonly string[] }, request: Request) =>
    connection(request, `shared ${args.refs.join(" ")}`, args, async (page) => {
      const { reader } = request;
      const found = await Promise.all(args.refs.slice(0, REFS_MAX + 1).map((ref) => resolveSubject(reader, { ref })));
      if (found.includes(undefined)) throw new AppError("NOT_FOUND", "nothing readable fits one of the references");
      return sharedThings(reader, { ...page, entities: found as AnyEntity[] });
    }),
  record: (_root: unknown, { id }: { id: string }, { reader }: Request) => getRecord(reader, { id }),
  paths: (_root: unknown, { input }: { input: PathsArgs }, { reader }: Request) =>
    findPaths(reader, {
      ...input,
      linkKinds: input.linkKinds ?? null,
      timeFrom: input.timeFrom ?? null,
      timeUntil: input.timeUntil ?? null,
    }),
  network: (_root: unknown, args: NetworkArgs & { at?: number | null; receivedUntil?: number | null }, { reader }: Request) =>
    networkAround(reader, { ...args, at: args.at ?? null, receivedUntil: args.receivedUntil ?? null }),
  clusters: (_root: unknown, args: FindingsArgs, request: Request) =>
    connection(request, "clusters", args, async (page) =>
      listFindings(request.reader, {
        ...(await findingFilter(args.filter, request)),
        types: ["CLUSTER"],
        ...page,
      }),
    ),
  cluster: async (_root: unknown, { id }: { id: string }, { reader }: Request) => {
    const finding = await getFinding(reader, { id });
    return finding?.type === "CLUSTER" ? finding : null;
  },
  findings: (_root: unknown, args: FindingsArgs, request: Request) =>
    connection(request, "findings", args, async (page) =>
      listFindings(request.reader, {
        ...(await findingFilter(args.filter, request)),
        since: args.since ?? null,
        ...page,
      }),
    ),
  finding: (_root: unknown, { id }: { id: string }, { reader }: Request) => getFinding(reader, { id }),
  flows: (_root: unknown, args: Filtered<FlowFilter>, request: Request) =>
    connection(request, "flows", args, (page) => {
      const { kinds = null, from = null, until = null } = args.filter ?? {};
      const { origin = null, transit = null, destination = null } = args.filter ?? {};
      return flows(request.reader, { ...page, kinds, origin, transit, destination, from, until });
    }),
  runs: (_root: unknown, args: ConnectionArgs, request: Request) =>
    connection(request, "runs", args, (page) => listRuns(request.reader, page)),
  ingestReports: (_root: unknown, args: ConnectionArgs, request: Request) =>
    connection(request, "ingestReports", args, (page) => listIngestReports(request.reader, page)),
  changes: (_root: unknown, args: ConnectionArgs & { sinceSeq: number; since?: number | null }, request: Request) =>
    connection(request, "changes", args, (page) =>
      listChanges(request.reader, { ...page, sinceSeq: args.sinceSeq, since: args.since ?? null }),
    ),
  me: (_root: unknown, _args: unknown, { reader }: Request) => whoAmI(reader),
};

const REFS_MAX = 20;
