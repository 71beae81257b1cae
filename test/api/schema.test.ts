/** schema.graphql is the contract: what is served is what is written, and every word of it is explained. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
} from "graphql";
import { describe, expect, test } from "vitest";
import { TIE_CODES } from "#analytics/tie-method.ts";
import { makeSchema, readSchemaText } from "#api/schema.ts";
import { RUN_STAGES } from "#app/job-events.ts";
import { packageRoot } from "#base/worker.ts";
import { DETECTORS } from "#findings/detectors.ts";
import { TOLD_REASONS } from "#findings/told-codes.ts";
import { TLP_LEVELS } from "#model/handling.ts";
import { ENTITY_KINDS, LINK_KINDS, PARTY_ROLES } from "#model/kinds.ts";
import { FINDING_KINDS, FINDING_STATUSES, FINDING_TYPES, REVIEWS } from "#model/finding.ts";
import { RECORD_CODES, RECORD_STATUSES } from "#model/record.ts";
import { RUN_STATUSES } from "#model/run.ts";
import { VERDICTS } from "#model/judgement.ts";
import { FEED_CODES } from "#model/stored-words.ts";
import { OF_ANOTHER_VERSION, wordsOf } from "#model/words.ts";
import { schemaTypes } from "../../scripts/schema/types.ts";
import { joinedSchema } from "../../scripts/schema/written.ts";

const schema = makeSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type));

/** Everything that a type says, as `Type.field(arg)`, with its description. */
function* parts(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  yield [type.name, type.description];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name})`, arg.description];
    }
  }
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
}

describe("schema.graphql", () => {
  test("is what is served", () => {
    expect(printSchema(schema)).toBe(printSchema(buildSchema(readSchemaText())));
  });

  test("is what is written by domain, joined anew", async () => {
    expect(readSchemaText(), "run npm run gen").toBe(await joinedSchema());
  });

  test("is what resolvers are typed by", async () => {
    const written = readFileSync(join(packageRoot, "src/api/schema-types.gen.ts"), "utf8");
    expect(written === (await schemaTypes(readSchemaText())), "run npm run gen").toBe(true);
  });

  test("describes every type, field, argument and value", () => {
    const silent = types.flatMap((type) => [...parts(type)]).filter(([, description]) => !description?.trim());
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(types.length).toBeGreaterThan(100);
  });

  test("has the roots that others rely on", () => {
    const roots =
      "node entity search person document contact booking flight consignment staff incidents seizures shared record paths clusters cluster findings finding flows runs ingestReports changes me";
    expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(expect.arrayContaining(roots.split(" ")));
    expect(Object.keys(schema.getMutationType()!.getFields()).sort()).toEqual([
      "addToCase",
      "answerRequest",
      "approveMethod",
      "askAgency",
      "backTest",
      "changeCase",
      "changeGroupMembers",
      "closeGroup",
      "commentOnCase",
      "decideFinding",
      "judgeIdentities",
      "keepPlan",
      "openCase",
      "openGroup",
      "removeFromCase",
      "runDetection",
      "saveCaseView",
      "withdrawRequest",
      "withdrawSource",
    ]);
    expect(Object.keys(schema.getSubscriptionType()!.getFields()).sort()).toEqual(["findingChanged", "runProgress"]);
  });

  test("gives mutations one input and a payload", () => {
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      const name = field.name[0]!.toUpperCase() + field.name.slice(1);
      expect([field.args.map(({ name: arg, type }) => `${arg}: ${String(type)}`), String(field.type)]).toEqual([
        [`input: ${name}Input!`],
        `${name}Payload!`,
      ]);
    }
  });

  test("pages every connection the Relay way", () => {
    for (const type of types.filter(({ name }) => name.endsWith("Connection"))) {
      if (!isObjectType(type)) continue;
      const fields = type.getFields();
      expect([type.name, String(fields.totalCount?.type), String(fields.pageInfo?.type)]).toEqual([
        type.name,
        "Int!",
        "PageInfo!",
      ]);
    }
    for (const type of types.filter((one) => isObjectType(one) || isInterfaceType(one))) {
      for (const field of Object.values(type.getFields()).filter((one) => String(one.type).endsWith("Connection!"))) {
        const args = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
        expect([`${type.name}.${field.name}`, args.first, args.after]).toEqual([`${type.name}.${field.name}`, "Int", "String"]);
      }
    }
  });

  test("has a type for every kind of entity, and the model's words in its enums", () => {
    for (const kind of ENTITY_KINDS) {
      const type = schema.getType(kind);
      expect(isObjectType(type) && type.getInterfaces().map(({ name }) => name)).toEqual(["Node", "Entity"]);
    }
    const values = (name: string) => {
      const type = schema.getType(name);
      return isEnumType(type)
        ? type
            .getValues()
            .map(({ value }) => value as string)
            .sort()
        : [];
    };
    const words = {
      EntityKind: ENTITY_KINDS,
      LinkKind: LINK_KINDS,
      PartyRole: PARTY_ROLES,
      RecordKind: RECORD_CODES.names,
      RecordStatus: RECORD_STATUSES,
      FindingType: FINDING_TYPES,
      FindingKind: FINDING_KINDS,
      FindingStatus: FINDING_STATUSES,
      Review: REVIEWS,
      RunStatus: RUN_STATUSES,
      Verdict: VERDICTS,
      ReasonCode: [...Object.keys(TOLD_REASONS), OF_ANOTHER_VERSION],
      ChangeCode: [...wordsOf("ChangeCode"), OF_ANOTHER_VERSION],
      Detector: [...DETECTORS.map(({ id }) => id), OF_ANOTHER_VERSION],
      ComparisonField: [...wordsOf("ComparisonField"), OF_ANOTHER_VERSION],
      ComparisonOutcome: [...wordsOf("ComparisonOutcome"), OF_ANOTHER_VERSION],
      RejectCode: [...wordsOf("RejectCode"), OF_ANOTHER_VERSION],
      TieCode: TIE_CODES,
      RunStage: RUN_STAGES,
      ChangeKind: FEED_CODES.names,
      Tlp: TLP_LEVELS,
    };
    for (const [name, expected] of Object.entries(words)) expect([name, values(name)]).toEqual([name, [...expected].sort()]);
  });
});
