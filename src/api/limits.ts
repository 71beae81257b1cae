/**
 * What one operation may ask for, the same on every transport: depth, cost, aliases. The cost of a field is one, and a list multiplies
 * what is below it: a connection by its page size, any other list by what such lists usually hold.
 * Introspection is bounded by its own shape (it leads to the schema only) and counts nothing but its aliases.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { PAGE_MAX } from "#app/answers/page.ts";

export interface Limits {
  readonly depthMax: number;
  readonly costMax: number;
  readonly aliasesMax: number;
  readonly rootFieldsMax: number;
}

export const LIMITS: Limits = { depthMax: 14, costMax: 50_000, aliasesMax: 30, rootFieldsMax: 20 };
export const TOKENS_MAX = 4000;

/** What a list that is not paged is taken to hold. */
const LIST_SIZE = 5;

export interface Weight {
  readonly depth: number;
  readonly cost: number;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Each fragment is weighed once, so that fragments of fragments do not take exponential time. */
  readonly weighed: Map<string, Weight>;
}

/** What the operation that is to run costs, and why it may not; no error means it may. The document is valid already. */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: {
    readonly operationName?: string | null | undefined;
    readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  },
  limits: Limits = LIMITS,
): { readonly errors: readonly GraphQLError[]; readonly cost: number } {
  const errors: GraphQLError[] = [];
  const refuse = (what: string, value: number, most: number): void => {
    if (value <= most) return;
    const text = `the operation's ${what} is ${Number.isFinite(value) ? value : "beyond counting"}, ${most} is allowed`;
    errors.push(
      new GraphQLError(text, { extensions: { code: "LIMIT_EXCEEDED", limit: what, value: Math.min(value, 1e15), max: most } }),
    );
  };
  const operations = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const name = request.operationName ?? null;
  const operation = name === null ? operations[0] : operations.find((one) => one.name?.value === name);
  if (operation === undefined) return { errors, cost: 0 };
  const fragments = document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
  const walk: Walk = {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables: withDefaults(operation, request.variables ?? {}),
    weighed: new Map(),
  };
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return { errors, cost: 0 };
  const { depth, cost } = weigh(walk, operation.selectionSet, root);
  refuse("depth", depth, limits.depthMax);
  refuse("cost", cost, limits.costMax);
  refuse("number of aliases", countAliases(document), limits.aliasesMax);
  refuse("number of root fields", countFields(walk, operation.selectionSet), limits.rootFieldsMax);
  return { errors, cost };
}

function weigh(walk: Walk, set: SelectionSetNode, parent: GraphQLNamedType): Weight {
  let depth = 0;
  let cost = 0;
  for (const selection of set.selections) {
    let weight: Weight;
    if (selection.kind === Kind.FIELD) weight = weighField(walk, selection, parent);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on =
        selection.typeCondition === undefined ? parent : (walk.schema.getType(selection.typeCondition.name.value) ?? parent);
      weight = weigh(walk, selection.selectionSet, on);
    } else weight = weighFragment(walk, selection.name.value);
    depth = Math.max(depth, weight.depth);
    cost += weight.cost;
  }
  return { depth, cost };
}

function weighFragment(walk: Walk, name: string): Weight {
  const known = walk.weighed.get(name);
  if (known !== undefined) return known;
  const fragment = walk.fragments.get(name);
  const on = fragment === undefined ? undefined : walk.schema.getType(fragment.typeCondition.name.value);
  // In place before its own parts are weighed: a fragment that spreads itself is not valid, but must not hang us either.
  walk.weighed.set(name, { depth: Infinity, cost: Infinity });
  const weight = fragment === undefined || on === undefined ? { depth: 0, cost: 0 } : weigh(walk, fragment.selectionSet, on);
  walk.weighed.set(name, weight);
  return weight;
}

function weighField(walk: Walk, node: FieldNode, parent: GraphQLNamedType): Weight {
  const name = node.name.value;
  if (name.startsWith("__")) return { depth: 1, cost: 1 };
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (field === undefined || node.selectionSet === undefined) return { depth: 1, cost: 1 };
  const type = getNamedType(field.type);
  const inner = isCompositeType(type) ? weigh(walk, node.selectionSet, type) : { depth: 0, cost: 0 };
  return { depth: inner.depth + 1, cost: 1 + inner.cost * sizeOf(walk, field, node) };
}

/** How many things the field leads to. The edges of a connection were counted with the connection. */
function sizeOf(walk: Walk, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const first = field.args.find((arg) => arg.name === "first");
  if (first !== undefined) {
    const given = node.arguments?.find((argument) => argument.name.value === "first")?.value;
    if (given === undefined) return Number(first.defaultValue ?? PAGE_MAX);
    const value =
      given.kind === Kind.INT ? Number(given.value) : given.kind === Kind.VARIABLE ? walk.variables[given.name.value] : undefined;
    return typeof value === "number" ? Math.max(1, value) : Number(first.defaultValue ?? PAGE_MAX);
  }
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && field.name !== "edges" ? LIST_SIZE : 1;
}

function withDefaults(operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const variables: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) variables[variable.name.value] = Number(defaultValue.value);
  }
  for (const [name, value] of Object.entries(given)) variables[name] = value;
  return variables;
}

/** Fields of this level, those that come by fragments too; a fragment's own are counted once. */
function countFields({ fragments }: Walk, root: SelectionSetNode): number {
  const seen = new Set<string>();
  const count = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      if (fragment === undefined || seen.has(selection.name.value)) return sum;
      seen.add(selection.name.value);
      return sum + count(fragment.selectionSet);
    }, 0);
  return count(root);
}

function countAliases(document: DocumentNode): number {
  let count = 0;
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD && selection.alias !== undefined) count++;
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet !== undefined) visit(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION)
      visit(definition.selectionSet);
  }
  return count;
}
