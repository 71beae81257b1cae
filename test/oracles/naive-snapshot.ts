/** The snapshot's content as plain sorted objects, the slow and obvious way: what build-snapshot is checked against. */
import { ENTITY_COLUMNS, LINK_COLUMNS } from "#model/columns.ts";
import { LINK_CODES, LINK_KINDS } from "#model/kinds.ts";
import type { ColumnName } from "#model/properties.ts";
import type { PropValue } from "#model/record.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";
import type { Column, Snapshot } from "#graph/snapshot.ts";

type Value = string | number | boolean | null;

export interface PlainContent {
  readonly entities: readonly { id: string; kind: string; natural: string; labelSet: number; values: Record<string, Value> }[];
  readonly links: readonly {
    kind: string;
    from: string;
    to: string;
    at: number | null;
    until: number | null;
    values: Record<string, Value>;
  }[];
}

export function plainScan(entities: readonly ScannedEntity[], links: readonly ScannedLink[]): PlainContent {
  const idOf = new Map(entities.map((e) => [e.ref, e.id]));
  return {
    entities: entities
      .map((e) => {
        const merged = new Map(Object.entries(e.intrinsic));
        for (const assertion of e.assertions)
          for (const [name, value] of Object.entries(assertion.props)) merged.set(name, value);
        // The one column that is of all that is said.
        const born = [e.intrinsic, ...e.assertions.map(({ props }) => props)].map(({ dateOfBirth }) => dateOfBirth);
        merged.set("birthDates", [...new Set(born.filter((date) => typeof date === "string" && date !== ""))].sort() as string[]);
        return {
          id: e.id,
          kind: e.kind,
          natural: e.natural,
          labelSet: e.labelSet,
          values: valuesOf(ENTITY_COLUMNS[e.kind], merged),
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: links
      .map((l) => {
        const values = valuesOf(LINK_COLUMNS[l.kind], new Map(Object.entries(l.props)));
        return { kind: l.kind, from: idOf.get(l.from)!, to: idOf.get(l.to)!, at: l.at, until: l.until, values };
      })
      .sort(compareLinks),
  };
}

/** The same content, read back out of a snapshot in its own order. */
export function plainSnapshot(s: Snapshot, kindNames: readonly string[]): PlainContent {
  const entities = s.ids.map((id, node) => {
    const kind = kindNames[s.kinds[node]!]! as "Identity";
    const row = node - s.nodeRange(kind).start;
    const names = Object.keys(ENTITY_COLUMNS[kind] ?? {});
    const values = Object.fromEntries(
      names.map((name) => [name, cell(s.entityColumn(kind, name as ColumnName<typeof kind>), row)]),
    );
    return { id, kind, natural: s.naturals[node]!, labelSet: s.nodeLabelSet[node]!, values };
  });
  const links = Array.from({ length: s.linkCount }, (_, link) => {
    const kind = LINK_CODES.nameOf(s.linkKinds[link]!);
    const row = link - s.linkRange(kind).start;
    const names = Object.keys(LINK_COLUMNS[kind] ?? {});
    const values = Object.fromEntries(
      names.map((name) => [name, cell(s.linkColumn(kind, name as ColumnName<typeof kind>), row)]),
    );
    const [at, until] = [known(s.linkAt[link]!), known(s.linkUntil[link]!)];
    return { kind, from: s.ids[s.linkFrom[link]!]!, to: s.ids[s.linkTo[link]!]!, at, until, values };
  });
  return { entities, links };
}

function valuesOf(
  spec: Readonly<Record<string, string>> | undefined,
  props: ReadonlyMap<string, PropValue>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(spec ?? {}).map(([name, type]) => [name, plainValue(type, props.get(name))]));
}

function plainValue(type: string, value: PropValue | undefined): Value {
  if (type === "dict") return value === undefined ? "" : typeof value === "object" ? value.join(";") : String(value);
  if (value === undefined) return null;
  if (type === "flag") return typeof value === "boolean" ? value : null;
  if (typeof value === "number") return value;
  const number = type === "time" ? Date.parse(String(value)) : Number(value);
  return Number.isNaN(number) ? null : number;
}

function cell(column: Column, row: number): Value {
  if (column.type === "dict") return column.values[column.codes[row]!]!;
  if (column.type === "flag") return column.values[row] === 255 ? null : column.values[row] === 1;
  return known(column.values[row]!);
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function compareLinks(a: PlainContent["links"][number], b: PlainContent["links"][number]): number {
  const keys = (l: PlainContent["links"][number]): Value[] => [
    LINK_KINDS.indexOf(l.kind as never),
    l.from,
    l.to,
    l.at,
    l.until,
    ...Object.values(l.values),
  ];
  const [left, right] = [keys(a), keys(b)];
  for (let i = 0; i < left.length; i++) {
    // Not known comes last, for flags as for numbers.
    const [x, y] = [left[i] ?? Infinity, right[i] ?? Infinity];
    if (x < y) return -1;
    if (x > y) return 1;
  }
  return 0;
}
