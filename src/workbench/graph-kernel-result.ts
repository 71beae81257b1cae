/** What a kernel found, in the names of the graph's nodes, and as rows of a table. */
import { writeRowsCsv } from "#export/csv.ts";
import type { NamedGraph } from "./file-graph/file-graph.ts";
import type { KernelAnswer, RemovalStep, ValueOf } from "./kernel-list/graph-kernel.ts";

export type Value = number | string | null;
type Entries<T> = () => Iterable<readonly [string, T]>;

/** Like KernelResult, with names. */
export type NamedResult =
  | {
      readonly form: "values";
      readonly entries: Entries<Value>;
      /** What else there is to say of each node, by name. */
      readonly columns: readonly { readonly name: string; readonly entries: Entries<Value> }[];
    }
  | { readonly form: "columns"; readonly names: readonly string[]; readonly entries: Entries<readonly Value[]> }
  | { readonly form: "nodes"; readonly names: readonly string[] }
  | { readonly form: "blocks"; readonly blocks: readonly (readonly string[])[] }
  | { readonly form: "pairs"; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly form: "edges"; readonly names: readonly string[]; readonly rows: () => Iterable<EdgeRow> }
  | { readonly form: "paths"; readonly paths: readonly NamedPath[] }
  | { readonly form: "facts"; readonly facts: Readonly<Record<string, number>> }
  | {
      readonly form: "set";
      readonly set: readonly string[];
      readonly facts: Readonly<Record<string, number | boolean | string | null>>;
      readonly sets: readonly (readonly string[])[];
    }
  | { readonly form: "steps"; readonly steps: readonly NamedStep[] }
  | { readonly form: "number"; readonly value: number };

export interface NamedStep extends Omit<RemovalStep, "removed"> {
  readonly step: number;
  readonly removed: string | null;
}

export interface EdgeRow {
  readonly edge: readonly [string, string];
  readonly values: readonly number[];
}

export interface NamedPath {
  readonly nodes: readonly string[];
  readonly length: number;
  /** When each step is taken. */
  readonly times?: readonly (number | string)[];
}

export function namedResult({ result, columns = {} }: KernelAnswer, { ids }: NamedGraph): NamedResult {
  const name = (node: number): string => ids.name(node);
  switch (result.form) {
    case "number":
    case "facts":
      return result;
    case "scores": {
      const scores = result.scores.map(([node, score]) => [name(node), score] as const);
      return { form: "values", entries: () => scores, columns: [] };
    }
    case "nodes":
      return { form: "nodes", names: Array.from(result.nodes, name) };
    case "blocks":
      return { form: "blocks", blocks: result.blocks.map((block) => block.map(name)) };
    case "paths":
      return { form: "paths", paths: result.paths.map((path) => ({ ...path, nodes: path.nodes.map(name) })) };
    case "set":
      return { ...result, set: result.set.map(name), sets: result.sets.map((set) => set.map(name)) };
    case "steps": {
      const steps = result.steps.map(({ removed, ...step }, i) => ({
        step: i,
        removed: removed === null ? null : name(removed),
        ...step,
      }));
      return { form: "steps", steps };
    }
    case "pairs": {
      const pairs = Array.from({ length: result.pairs.length / 2 }, (_, i) => endsOf(result.pairs, i, name));
      return { form: "pairs", pairs };
    }
    case "edges": {
      const { pairs } = result;
      const lists = Object.values(result.columns);
      return {
        form: "edges",
        names: Object.keys(result.columns),
        *rows() {
          for (let i = 0; 2 * i < pairs.length; i++)
            yield { edge: endsOf(pairs, i, name), values: lists.map((list) => list[i]!) };
        },
      };
    }
  }
  const names = ids.names();
  const entriesOf = <T>(of: (node: number) => T): Entries<T> =>
    function* () {
      for (const [node, id] of names.entries()) yield [id, of(node)] as const;
    };
  if (result.form === "columns") {
    const lists = Object.values(result.columns);
    return { form: "columns", names: Object.keys(result.columns), entries: entriesOf((node) => lists.map((of) => of(node))) };
  }
  const valueOf: ValueOf = result.form === "labels" ? (node) => names[result.nodeOf(node)]! : result.valueOf;
  return {
    form: "values",
    entries: entriesOf(valueOf),
    columns: Object.entries(columns).map(([column, of]) => ({ name: column, entries: entriesOf(of) })),
  };
}

function endsOf(pairs: ArrayLike<number>, i: number, name: (node: number) => string): [string, string] {
  return [name(pairs[2 * i]!), name(pairs[2 * i + 1]!)];
}

export interface KernelTable {
  readonly kernel: string;
  readonly result: NamedResult;
}

/** The result as rows, the header first. */
export function* graphKernelRows({ kernel, result }: KernelTable): Generator<(string | number)[]> {
  switch (result.form) {
    case "values": {
      yield ["node", kernel, ...result.columns.map(({ name }) => name)];
      const others = result.columns.map(({ entries }) => entries()[Symbol.iterator]());
      for (const [name, value] of result.entries()) {
        yield [name, cell(value), ...others.map((column) => cell((column.next().value as readonly [string, Value])[1]))];
      }
      break;
    }
    case "columns":
      yield ["node", ...result.names];
      for (const [name, values] of result.entries()) yield [name, ...values.map(cell)];
      break;
    case "nodes":
      yield ["node"];
      for (const name of result.names) yield [name];
      break;
    case "blocks":
      yield ["block", "node"];
      for (const [i, block] of result.blocks.entries()) for (const name of block) yield [i + 1, name];
      break;
    case "pairs":
      yield ["source", "target"];
      for (const pair of result.pairs) yield [...pair];
      break;
    case "edges":
      yield ["source", "target", ...result.names];
      for (const { edge, values } of result.rows()) yield [...edge, ...values];
      break;
    case "paths":
      yield* pathRows(result.paths);
      break;
    case "facts":
      yield ["measure", "value"];
      yield* Object.entries(result.facts);
      break;
    case "set":
      yield ["what", "value"];
      for (const name of result.set) yield ["member", name];
      for (const [what, value] of Object.entries(result.facts))
        yield [what, value === null ? "" : cell(typeof value === "boolean" ? String(value) : value)];
      break;
    case "steps":
      yield* stepRows(result.steps);
      break;
    case "number":
      yield [kernel];
      yield [result.value];
  }
}

/** With the cost where there are costs. */
function* stepRows(steps: readonly NamedStep[]): Generator<(string | number)[]> {
  const costly = steps.some(({ cost }) => cost !== undefined);
  yield ["step", "removed", "largest", "components", "fragmentation", "tie", ...(costly ? ["cost"] : [])];
  for (const { step, removed, largest, components, fragmentation, tie, cost } of steps) {
    yield [step, removed ?? "", largest, components, fragmentation, String(tie), ...(costly ? [cost ?? ""] : [])];
  }
}

/** With the time of each step where there are times: the first node has none. */
function* pathRows(paths: readonly NamedPath[]): Generator<(string | number)[]> {
  const timed = paths.some(({ times }) => times !== undefined);
  yield ["path", "length", "step", "node", ...(timed ? ["time"] : [])];
  for (const [i, { nodes, length, times }] of paths.entries()) {
    for (const [step, node] of nodes.entries()) yield [i + 1, length, step, node, ...(timed ? [times?.[step - 1] ?? ""] : [])];
  }
}

export function graphKernelCsv(answer: KernelTable): AsyncGenerator<string> {
  return writeRowsCsv(graphKernelRows(answer));
}

function cell(value: Value): string | number {
  return value ?? "";
}
