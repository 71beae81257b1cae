/** Each root field has a rule, and holds each role to it. */
import {
  execute,
  getNamedType,
  isCompositeType,
  type GraphQLArgument,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
  type GraphQLInputType,
  type GraphQLObjectType,
} from "graphql";
import { expect, test } from "vitest";
import { Cursors } from "#api/cursor.ts";
import { Request } from "#api/request.ts";
import { ruleOf } from "#api/rules.ts";
import { makeSchema } from "#api/schema.ts";
import { Reader } from "#app/reader/reader.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { mayDo, RIGHTS, RIGHTS_OF, ROLES } from "#model/users/rights.ts";
import type { AppContext } from "#app/context.ts";
import { silentLogger } from "../support/silent-logger.ts";

const schema = makeSchema();
const roots = (["Query", "Mutation", "Subscription"] as const).flatMap((type) =>
  Object.values((schema.getType(type) as GraphQLObjectType).getFields()).map((field) => ({ type, field })),
);

/** A store that cannot be asked: whoever is let through falls over it, and nothing is changed. */
const nothing = new Proxy({} as AppContext, {
  get: (_, name) => {
    if (name === "logger") return silentLogger;
    return new Proxy(() => undefined, {
      get: () => () => {
        throw new Error("let through");
      },
    });
  },
});

function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return `[${sample(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return `{${needed(Object.values(type.getFields()))}}`;
  if (!isScalarType(type)) throw new Error(`no sample of ${String(type)}`);
  return (
    { Int: "1", Float: "1.0", Boolean: "true", DateTime: '"2026-11-21T08:00:00Z"', Date: '"2026-11-21"' }[type.name] ?? '"x"'
  );
}

function needed(args: readonly Pick<GraphQLArgument, "name" | "type" | "defaultValue">[]): string {
  return args
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
    .map(({ name, type }) => `${name}: ${sample(type)}`)
    .join(", ");
}

test("there is a rule for each root field, and none for what is none", () => {
  expect(roots.length).toBeGreaterThan(50);
  expect(roots.filter(({ type, field }) => ruleOf(type, field.name) === undefined)).toEqual([]);
  expect(ruleOf("Mutation", "constructor")).toBeUndefined();
  expect(ruleOf("Query", "constructor")).toBe("READ");
});

test("each right is some role's, and no role has all", () => {
  expect(RIGHTS.filter((right) => !ROLES.some((role) => mayDo([role], right)))).toEqual([]);
  expect(ROLES.filter((role) => RIGHTS_OF[role].length === RIGHTS.length)).toEqual([]);
});

const cases = roots
  .filter(({ type }) => type !== "Subscription")
  .flatMap(({ type, field }) => ROLES.map((role) => ({ type, field, role, name: `${type}.${field.name} asked by ${role}` })));

test.each(cases)("$name", async ({ type, field, role }) => {
  const right = ruleOf(type, field.name);
  const args = needed(field.args);
  const operation = type === "Query" ? "query" : "mutation";
  const selection = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
  const document = parse(`${operation} { ${field.name}${args === "" ? "" : `(${args})`}${selection} }`);
  const reader = new Reader(nothing, { ...LOCAL_ACCESS, reader: "somebody", roles: [role] });
  const contextValue = new Request({ reader, cursors: new Cursors(new Uint8Array(32)), logger: silentLogger });
  const { errors = [] } = await execute({ schema, document, contextValue });
  const codes = errors.map(({ extensions }) => extensions["code"]);
  if (right === null || right === undefined || mayDo([role], right)) expect(codes).not.toContain("FORBIDDEN");
  else expect(codes).toEqual(["FORBIDDEN"]);
});
