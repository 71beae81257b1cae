/**
 * The types of the schema as the resolvers are held to them (src/api/schema-types.gen.ts): what each field is given and owes. Scalars and
 * enums are those that the app has, and a type is read from what the app answers with (sources.ts).
 */
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { type DocumentNode, Kind, parse, visit } from "graphql";
import { ENUM_VALUES } from "#api/enum-values.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { SOURCES } from "./sources.ts";

const HEAD = "/* Made of schema.graphql by npm run gen; what its types are read from is said in scripts/schema/sources.ts. */\n";

/** `text`: the schema, joined. */
export async function schemaTypes(text: string): Promise<string> {
  const made = await codegen({
    filename: "src/api/schema-types.gen.ts",
    schema: withDefaultsGiven(parse(text)),
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    config: {
      // The schema has a type Record, which TypeScript has, too.
      typesPrefix: "Api",
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      disableDescriptions: true,
      skipTypename: true,
      // Nothing is left out of an answer by oversight, not even what may be null.
      avoidOptionals: { field: true, defaultValue: true, resolvers: true, query: true, mutation: true, subscription: true },
      addInterfaceFieldResolverTypes: true,
      makeResolverTypeCallable: true,
      maybeValue: "T | null | undefined",
      inputMaybeValue: "T | null",
      contextType: "./request.ts#Request",
      scalars: {
        ID: "string",
        DateTime: { input: "number", output: "number | string" },
        Date: { input: "string", output: "number | string" },
      },
      enumValues: ENUM_VALUES,
      mappers: {
        // Values of the app's own are no type yet where a resolver gives them back.
        EntityKind: from("model/kinds.ts EntityKind"),
        Tlp: from("model/handling.ts Tlp"),
        Detector: from("model/finding.ts ToldDetector"),
        RunStage: from("app/job-events.ts RunStage"),
        ...Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, from(`app/reader/visible.ts VisibleEntity<"${kind}">`)])),
        ...Object.fromEntries(Object.entries(SOURCES).map(([type, source]) => [type, from(source)])),
      },
    },
  });
  return HEAD + made;
}

/** As codegen writes an import of ours; without the backslash it would take the room for the name. */
function from(source: string): string {
  const [file, name] = source.split(" ");
  return `\\#${file}#${name}`;
}

/** What has a default is always there when a resolver is asked (`withDefaults` in api/schema.ts). */
function withDefaultsGiven(schema: DocumentNode): DocumentNode {
  return visit(schema, {
    InputValueDefinition: (node) =>
      node.defaultValue === undefined || node.type.kind === Kind.NON_NULL_TYPE
        ? undefined
        : { ...node, type: { kind: Kind.NON_NULL_TYPE, type: node.type } },
  });
}
