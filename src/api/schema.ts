/** schema.graphql joined with its resolvers. Every resolver is wrapped once: deadline before it, masking of what it throws. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeExecutableSchema } from "@graphql-tools/schema";
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
} from "graphql";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { packageRoot } from "#base/worker.ts";
import { TLP_LEVELS } from "#model/handling.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";
import { publicError } from "./mask-errors.ts";
import type { Request } from "./request.ts";
import { entityFields, involvement, manifestEntry, ownFields } from "./resolvers/entities.ts";
import { Link, Path, PathsResultType, PathStepType, Record as RecordType } from "./resolvers/evidence.ts";
import { Cluster, Finding, FindingMember, NextTravel, Reason } from "./resolvers/findings.ts";
import { Mutation } from "./resolvers/mutation.ts";
import { Network, NetworkMember, PersonTie, RelatedPerson, Tie, TieTerm } from "./resolvers/network.ts";
import { IngestReport, Run } from "./resolvers/operations.ts";
import { CoTravellerType, ExposureType, Holding, Judgement, OffRosterType, Person, Travel } from "./resolvers/people.ts";
import { entityProperties } from "./resolvers/property-fields.ts";
import { Query } from "./resolvers/query.ts";
import { Subscription } from "./resolvers/subscription.ts";
import { DateScalar, DateTime } from "./scalars.ts";

type Resolver = (source: never, args: never, request: Request, info: GraphQLResolveInfo) => unknown;
type Fields = Record<string, Resolver>;

export function readSchemaText(): string {
  return readFileSync(join(packageRoot, "schema.graphql"), "utf8");
}

export function makeSchema(): GraphQLSchema {
  const own: Partial<Record<EntityKind, object>> = { ...ownFields, Person };
  const entities = Object.fromEntries(
    ENTITY_KINDS.map((kind) => [kind, { ...entityFields, ...entityProperties(kind), ...own[kind] }]),
  );
  const types: Record<string, Fields> = {
    ...entities,
    Query,
    Mutation,
    Travel,
    Holding,
    Judgement,
    CoTraveller: CoTravellerType,
    Exposure: ExposureType,
    OffRoster: OffRosterType,
    Involvement: involvement,
    ManifestEntry: manifestEntry,
    Link,
    Record: RecordType,
    Path,
    PathStep: PathStepType,
    PathsResult: PathsResultType,
    Finding,
    FindingMember,
    Reason,
    NextTravel,
    Cluster,
    Run,
    IngestReport,
    Network,
    NetworkMember,
    PersonTie,
    RelatedPerson,
    Tie,
    TieTerm,
  } as Record<string, Fields>;
  return makeExecutableSchema({
    typeDefs: readSchemaText(),
    resolvers: {
      ...Object.fromEntries(Object.entries(types).map(([name, fields]) => [name, guarded(fields)])),
      Subscription,
      DateTime,
      Date: DateScalar,
      Entity: { __resolveType: (entity: { kind: string }) => entity.kind },
      Node: { __resolveType: (node: { nodeType: string }) => node.nodeType },
      Tlp: Object.fromEntries(TLP_LEVELS.map((level) => [level.replace("+", "_"), level])),
      EntityKind: Object.fromEntries(ENTITY_KINDS.map((kind) => [enumName(kind), kind])),
    },
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
}

/** `TravelDocument` → `TRAVEL_DOCUMENT`. */
function enumName(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
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

function argumentsOf({ parentType, fieldName }: GraphQLResolveInfo): readonly GraphQLArgument[] {
  return parentType.getFields()[fieldName]?.args ?? [];
}

function guarded(fields: Fields): Record<string, unknown> {
  const guard =
    (resolver: Resolver) =>
    async (source: never, args: never, request: Request, info: GraphQLResolveInfo): Promise<unknown> => {
      try {
        if (monotonicMs() > request.deadlineMs) throw new AppError("TIMED_OUT");
        return await resolver(source, withDefaults(args, argumentsOf(info)), request, info);
      } catch (error) {
        throw publicError(error, request.logger);
      }
    };
  return Object.fromEntries(Object.entries(fields).map(([name, resolver]) => [name, guard(resolver)]));
}
