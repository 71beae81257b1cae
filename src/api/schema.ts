/** schema.graphql joined with its resolvers. Every resolver is wrapped once: deadline before it, masking of what it throws. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeExecutableSchema } from "@graphql-tools/schema";
import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { packageRoot } from "#base/worker.ts";
import type { TypedNode } from "#app/queries/get-node.ts";
import type { AnyEntity } from "#app/reader/visible.ts";
import { ENUM_VALUES } from "./enum-values.ts";
import { publicError } from "./mask-errors.ts";
import type { Request } from "./request.ts";
import { expectAllowed } from "./rules.ts";
import { Case, CaseComment, CaseView } from "./resolvers/cases.ts";
import { InputCoverage } from "./resolvers/coverage.ts";
import {
  DisruptionAlternative,
  DisruptionPlan,
  DisruptionStep,
  EvidenceNeeded,
  KeptPlan,
  KeptStep,
  KeyPlayers,
  Observing,
  PlanComparison,
  Successor,
} from "./resolvers/disruption.ts";
import { entities, Involvement, ManifestEntry } from "./resolvers/entities.ts";
import { Link, Path, PathsResult, PathStep, Record as RecordType } from "./resolvers/evidence.ts";
import {
  ExpandedNeighbour,
  Expansion,
  ExpansionDigest,
  FlaggedFlight,
  FlaggedTraveller,
  LinkAmong,
  TimelineLane,
} from "./resolvers/expansion.ts";
import { ExportFile } from "./resolvers/exports.ts";
import { BackTest, Cluster, Finding, FindingMember, NextTravel, Reason } from "./resolvers/findings.ts";
import { Group } from "./resolvers/groups.ts";
import { Mutation } from "./resolvers/mutation.ts";
import { AgencyRequest } from "./resolvers/requests.ts";
import type { AllNeeded } from "./resolvers/needed.ts";
import { Network, NetworkMember, PersonTie, RelatedPerson, Tie, TiePath, TieTerm } from "./resolvers/network.ts";
import { IngestReport, Run } from "./resolvers/operations.ts";
import { CoTraveller, Exposure, Holding, Judgement, OffRoster, Travel, WeakestLink } from "./resolvers/people.ts";
import { Query } from "./resolvers/query.ts";
import { Subscription } from "./resolvers/subscription.ts";
import { DateScalar, DateTime } from "./scalars.ts";

/** A resolver of any type, as the guard passes on what it is given. */
type Resolver = (source: never, args: never, request: Request, info: GraphQLResolveInfo) => unknown;
type Fields = Record<string, Resolver>;

export function readSchemaText(): string {
  return readFileSync(join(packageRoot, "schema.graphql"), "utf8");
}

/** What is resolved by more than its source: every type that needs it, and no other (a type with nothing to resolve needs nothing). */
const RESOLVED = {
  ...entities,
  ...{ Query, Mutation, Travel, Holding, Judgement, WeakestLink, CoTraveller, Exposure, OffRoster, Involvement, ManifestEntry },
  ...{
    Link,
    Record: RecordType,
    Path,
    PathStep,
    PathsResult,
    BackTest,
    Finding,
    FindingMember,
    Reason,
    NextTravel,
    Cluster,
    Run,
    IngestReport,
  },
  ...{ Network, NetworkMember, PersonTie, RelatedPerson, Tie, TiePath, TieTerm, InputCoverage },
  ...{ DisruptionAlternative, DisruptionPlan, DisruptionStep, EvidenceNeeded, KeyPlayers, Successor },
  ...{ KeptPlan, KeptStep, Observing, PlanComparison },
  ...{ AgencyRequest, Group },
  ...{ Case, CaseComment, CaseView, ExportFile },
  ...{ ExpandedNeighbour, Expansion, ExpansionDigest, FlaggedFlight, FlaggedTraveller, LinkAmong, TimelineLane },
} satisfies AllNeeded;

export function makeSchema(): GraphQLSchema {
  return notingSeen(resolvedSchema());
}

function resolvedSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: readSchemaText(),
    resolvers: {
      ...Object.fromEntries(Object.entries(RESOLVED).map(([name, fields]) => [name, guarded(fields as Fields)])),
      Subscription: Object.fromEntries(
        Object.entries(Subscription).map(([name, { subscribe }]) => [name, allowed(name, subscribe as Resolver)]),
      ),
      DateTime,
      Date: DateScalar,
      Entity: { __resolveType: ({ kind }: AnyEntity) => kind },
      Node: { __resolveType: ({ nodeType }: TypedNode) => nodeType },
      ...ENUM_VALUES,
    },
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
}

/** Whatever field of a thing is asked for, its id is noted for the audit, asked for or not. */
function notingSeen(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    const fields = Object.values(type.getFields());
    if (!fields.some(({ name }) => name === "id")) continue;
    for (const field of fields) {
      const resolve = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<
        { readonly id?: unknown } | undefined,
        Request
      >;
      field.resolve = (source, args, request: Request, info) => {
        if (typeof source?.id === "string") request.seen.id(source.id);
        return resolve(source, args as Record<string, unknown>, request, info);
      };
    }
  }
  return schema;
}

/** Clients send null for what their user left empty: then the default holds, as if it had not been sent. */
function withDefaults<T extends object>(given: T, inputs: readonly (GraphQLArgument | GraphQLInputField)[]): T {
  const completed = new Map<string, unknown>();
  for (const { name, type, defaultValue } of inputs) {
    const value = (given as Readonly<Record<string, unknown>>)[name];
    if (value === null && defaultValue !== undefined) completed.set(name, defaultValue);
    const inner = isNonNullType(type) ? type.ofType : type;
    if (typeof value === "object" && value !== null && isInputObjectType(inner))
      completed.set(name, withDefaults(value, Object.values(inner.getFields())));
  }
  return completed.size === 0 ? given : { ...given, ...Object.fromEntries(completed) };
}

/** Subscriptions are asked once, and then only told. */
function allowed(field: string, subscribe: Resolver): Record<string, Resolver> {
  return {
    subscribe: (source, args, request, info) => {
      try {
        expectAllowed(request.access, "Subscription", field);
        return subscribe(source, args, request, info);
      } catch (error) {
        throw publicError(error, request.logger);
      }
    },
  };
}

function argumentsOf({ parentType, fieldName }: GraphQLResolveInfo): readonly GraphQLArgument[] {
  return parentType.getFields()[fieldName]?.args ?? [];
}

function guarded(fields: Fields): Record<string, unknown> {
  const guard =
    (resolver: Resolver) =>
    async (source: never, args: never, request: Request, info: GraphQLResolveInfo): Promise<unknown> => {
      try {
        if (monotonicMs() > request.deadlineMs) throw new AppError("TIMED_OUT");
        const { name: type } = info.parentType;
        if (type === "Query" || type === "Mutation") expectAllowed(request.access, type, info.fieldName);
        return await resolver(source, withDefaults(args, argumentsOf(info)), request, info);
      } catch (error) {
        throw publicError(error, request.logger);
      }
    };
  return Object.fromEntries(Object.entries(fields).map(([name, resolver]) => [name, guard(resolver)]));
}
