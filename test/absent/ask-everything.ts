/**
 * Questions made from the schema, so that a field that is added is asked as well: every field of every type, by the shortest way that leads
 * to it from a root, with what stands directly behind it.
 */
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** GraphQL text for an argument that must be given, by `Type.field.argument` or, where it means the same everywhere, its name. */
export type Samples = Readonly<Record<string, string>>;

/** Ids of things of each kind to ask about. */
export type Things = Readonly<Record<string, readonly string[]>>;

/** One question for each type that can be reached, and one for each thing. */
export function everyQuestion(schema: GraphQLSchema, samples: Samples, things: Things): string[] {
  const query = schema.getQueryType()!;
  const write = new Writer(samples);
  const kinds = new Set(Object.keys(things));
  const ofThings = Object.entries(things).flatMap(([kind, ids]) =>
    ids.map((id) => `{ entity(ref: ${JSON.stringify(id)}) { ... on ${kind} ${write.all(objectType(schema, kind))} } }`),
  );
  // Things are asked by their ids; all else is reached from the roots or from them.
  const ways = new Map<GraphQLObjectType, (inner: string) => string>([[query, (inner) => inner]]);
  for (const [kind, [id]] of Object.entries(things))
    if (id !== undefined)
      ways.set(objectType(schema, kind), (inner) => `{ entity(ref: ${JSON.stringify(id)}) { ... on ${kind} ${inner} } }`);
  const queue = [...ways.keys()];
  for (let at = 0; at < queue.length; at++) {
    const way = ways.get(queue[at]!)!;
    for (const field of Object.values(queue[at]!.getFields())) {
      for (const type of objectsOf(schema, getNamedType(field.type))) {
        if (ways.has(type)) continue;
        const within = isObjectType(getNamedType(field.type)) ? "" : `... on ${type.name} `;
        const call = write.call(queue[at]!, field);
        ways.set(type, (inner) => way(within === "" ? `{ ${call} ${inner} }` : `{ ${call} { ${within}${inner} } }`));
        queue.push(type);
      }
    }
  }
  return [...ofThings, ...[...ways].filter(([type]) => !kinds.has(type.name)).map(([type, way]) => way(write.all(type)))];
}

function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of the schema`);
  return type;
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

class Writer {
  readonly #samples: Samples;

  constructor(samples: Samples) {
    this.#samples = samples;
  }

  /** Every field, with the leaves behind it. */
  all(type: GraphQLObjectType): string {
    const fields = Object.values(type.getFields()).map((field) => {
      const inner = getNamedType(field.type);
      return isLeafType(inner) ? this.call(type, field) : `${this.call(type, field)} ${this.#leaves(inner, 3)}`;
    });
    return `{ ${fields.join(" ")} }`;
  }

  call(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string {
    const given = field.args
      .filter((arg) => isNonNullType(arg.type) || this.#sample(type, field, arg.name) !== undefined || arg.name === "first")
      .map((arg) => `${arg.name}: ${this.#sample(type, field, arg.name) ?? this.#missing(type, field, arg)}`);
    return given.length === 0 ? field.name : `${field.name}(${given.join(", ")})`;
  }

  #sample(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, arg: string): string | undefined {
    return this.#samples[`${type.name}.${field.name}.${arg}`] ?? this.#samples[arg];
  }

  #missing(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, arg: { name: string; type: GraphQLInputType }): string {
    if (arg.name === "first") return "5";
    throw new Error(`say what to ask ${type.name}.${field.name} with: a sample for its argument ${arg.name}`);
  }

  /** The leaves of what a field gives; of a page those of what is on it. */
  #leaves(type: GraphQLNamedType, pages: number): string {
    if (!isObjectType(type)) {
      const fields = isAbstractType(type) && "getFields" in type ? Object.values(type.getFields()) : [];
      return `{ __typename ${fields
        .filter((field) => isLeafType(getNamedType(field.type)))
        .map(({ name }) => name)
        .join(" ")} }`;
    }
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) return [this.call(type, field)];
      const onward = pages > 0 && (field.name === "edges" || field.name === "node" || field.name === "entity");
      return onward ? [`${this.call(type, field)} ${this.#leaves(inner, pages - 1)}`] : [];
    });
    return `{ ${["__typename", ...fields].join(" ")} }`;
  }
}
