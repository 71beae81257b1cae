/** The files in neo4j/ for Browser and Bloom name only what a store holds, and the favourites are the questions of the manual. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENTITY_KINDS, LINK_KINDS, LINKS, type EntityKind } from "#model/kinds.ts";
import { propertiesOf, type Kind } from "#model/properties.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const COMMON = ["id", "natural", "name", "records", "stub"];
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  Person: ["id", "name"],
  Record: ["id", "source", "originator", "file", "line", "handling", "status", "agency"],
  RawText: ["text"],
  Judgement: ["id", "verdict", "by", "at", "reason"],
};
const labels = [...new Set([...ENTITY_KINDS, ...Object.keys(OTHERS)])];
const types = [...LINK_KINDS, "IDENTIFIED_AS", "HAS_RAW", "JUDGES", "CONCERNS"];
const isKind = (label: string): label is EntityKind => ENTITY_KINDS.some((kind) => kind === label);
const propsOf = (label: string): readonly string[] =>
  OTHERS[label] ?? (isKind(label) ? [...COMMON, ...Object.keys(propertiesOf(label))] : []);
const known = new Set([
  ...labels.flatMap(propsOf),
  ...LINK_KINDS.flatMap((kind: Kind) => Object.keys(propertiesOf(kind))),
  "at",
  "until",
]);

/** What a statement names that is not there. */
function unknownIn(cypher: string): string[] {
  const plain = cypher.replace(/'[^']*'/g, "''").replace(/\/\/.*$/gm, "");
  const named = [...plain.matchAll(/\((\w*):(\w+)|\[(\w*):([A-Z_|]+)/g)].flatMap(([, , label, , kinds]) => [
    ...(label === undefined || labels.includes(label) ? [] : [label]),
    ...(kinds ?? "").split("|").filter((kind) => kind !== "" && !types.includes(kind)),
  ]);
  const maps = [...plain.matchAll(/\{(\w+): /g)].map((match) => match[1]!);
  const reads = [...plain.matchAll(/\b[a-z]\w*\.(\w+)\b(?!\()/g)].map((match) => match[1]!);
  return [...named, ...[...maps, ...reads].filter((prop) => !known.has(prop) && prop !== "text")];
}

interface Perspective {
  readonly categories: readonly {
    readonly labels: readonly string[];
    readonly properties: readonly { readonly name: string }[];
  }[];
  readonly labels: Readonly<Record<string, readonly { readonly propertyKey: string }[]>>;
  readonly relationshipTypes: readonly { readonly name: string }[];
  readonly hiddenRelationshipTypes: readonly string[];
  readonly templates: readonly { readonly cypher: string }[];
  readonly metadata: {
    readonly pathSegments: readonly { readonly source: string; readonly relationshipType: string; readonly target: string }[];
  };
}

describe("files for Browser and Bloom", () => {
  it("sees a name that is not there", () => {
    expect(unknownIn("MATCH (a:Nobody {nick: 1})-[r:KNOWS|HOLDS]->() WHERE a.born > 1")).toEqual([
      "Nobody",
      "KNOWS",
      "nick",
      "born",
    ]);
  });

  it("has the manual's questions for favourites, each under its title", () => {
    const questions = [...read("docs/neo4j.md").matchAll(/^\*\*\d+\. (.+?)\*\*[^]*?```cypher\n([^]*?)```/gm)];
    expect(read("neo4j/favourites.cypher")).toBe(
      questions.map(([, title, cypher]) => `// ${title}\n${cypher!.trimEnd()};\n`).join("\n"),
    );
    expect(questions.flatMap(([, title, cypher]) => unknownIn(cypher!).map((name) => `${title} ${name}`))).toEqual([]);
  });

  it("gives every kind a style, and captions that are there", () => {
    const styles = [...read("neo4j/trama.grass").matchAll(/^node\.(\w+) \{([^}]*(?:\{\w+\}[^}]*)?)\}/gm)];
    expect(styles.map(([, label]) => label).sort()).toEqual([...labels].sort());
    for (const [, label, rules] of styles) {
      const caption = /caption: "\{(\w+)\}"/.exec(rules!)?.[1];
      if (caption !== undefined) expect(propsOf(label!), label).toContain(caption);
    }
  });

  it("has a perspective of all kinds and links, and of nothing else", () => {
    const perspective = JSON.parse(read("neo4j/bloom-perspective.json")) as Perspective;
    expect(perspective.categories.flatMap((one) => one.labels).sort()).toEqual([...ENTITY_KINDS].sort());
    for (const { labels: of, properties } of perspective.categories)
      for (const { name } of properties) expect(propsOf(of[0]!), of[0]).toContain(name);
    for (const [label, props] of Object.entries(perspective.labels))
      for (const { propertyKey } of props) expect(propsOf(label), label).toContain(propertyKey);
    const named = [...perspective.relationshipTypes.map(({ name }) => name), ...perspective.hiddenRelationshipTypes];
    expect(named.sort()).toEqual([...types].sort());
    const segments = LINK_KINDS.flatMap((kind) =>
      LINKS[kind].from.flatMap((source) => LINKS[kind].to.map((target) => `${source} ${kind} ${target}`)),
    );
    const drawn = perspective.metadata.pathSegments.map((one) => `${one.source} ${one.relationshipType} ${one.target}`);
    expect(drawn.sort()).toEqual([...segments, "Identity IDENTIFIED_AS Person"].sort());
    expect(perspective.templates.flatMap(({ cypher }) => unknownIn(cypher))).toEqual([]);
  });
});
