import { expect, test } from "vitest";
import { writeCypher } from "#export/cypher.ts";
import { safeText } from "#export/text.ts";
import { EMPTY, HOSTILE, HOSTILE_GRAPH, SMALL, textOf } from "./hostile.ts";

test("constraints, marking, nodes, edges: whole", async () => {
  expect(await textOf(writeCypher(SMALL))).toBe(`// EXERCISE: made-up data. Handling: TLP:AMBER//REL PAN-SNA
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Flight) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
MERGE (m:ExportMarking {id: 'marking'}) SET m += {handling: 'AMBER//REL PAN-SNA', exercise: true, text: 'EXERCISE: made-up data. Handling: TLP:AMBER//REL PAN-SNA'};
UNWIND [
{id: 'f_1', props: {capacity: 180, departsAt: datetime('2026-11-21T10:00:00Z'), name: 'CM204/PTY/2026-11-21'}}
] AS row MERGE (n:Flight {id: row.id}) SET n += row.props;
UNWIND [
{id: 'p_1', props: {score: 0.5, document: ['PAN:PA1', 'COL:C2'], name: 'PEREZ/ANA'}}
] AS row MERGE (n:Person {id: row.id}) SET n += row.props;
UNWIND [
{id: 'e_1', from: 'p_1', to: 'f_1', props: {boarded: true, seat: '12A'}}
] AS row MATCH (a:Person {id: row.from}), (b:Flight {id: row.to})
MERGE (a)-[r:TRAVELLED_ON {id: row.id}]->(b) SET r += row.props;
`);
});

/** Splits a script as Neo4j does: strings, quoted names and comments are skipped; unicode escapes are read first, anywhere. */
function tokens(script: string): { statements: number; strings: string[] } {
  const source = script.replace(
    /(?<!\\)((?:\\\\)*)\\u([0-9a-fA-F]{4})/g,
    (_, before: string, code: string) => before + String.fromCharCode(parseInt(code, 16)),
  );
  const strings: string[] = [];
  let statements = 0;
  for (let i = 0; i < source.length; i++) {
    if (source.startsWith("//", i)) i = source.indexOf("\n", i);
    else if (source[i] === "`") {
      do i = source.indexOf("`", i + 1) + 1;
      while (source[i] === "`");
      i--;
    } else if (source[i] === "'") {
      let value = "";
      for (i++; source[i] !== "'"; i++) {
        if (source[i] === "\n") throw new Error("a string runs over its line");
        if (source[i] === "\\") value += { n: "\n", r: "\r", t: "\t" }[source[++i]!] ?? source[i]!;
        else value += source[i]!;
      }
      strings.push(value);
    } else if (source[i] === ";") statements++;
  }
  return { statements, strings };
}

test("hostile texts stay within their literals", async () => {
  const { statements, strings } = tokens(await textOf(writeCypher(HOSTILE_GRAPH)));
  // One constraint, the marking, one statement of nodes and one of edges.
  expect(statements).toBe(4);
  const joined = strings.join("");
  for (const text of HOSTILE) expect(joined).toContain(safeText(text));
  expect(strings).not.toContain("other");
});

test("a backslash before a u is cut in two, so that no escape is read into it", async () => {
  const graph = { ...EMPTY, nodes: [{ id: "n_1", kind: "Contact", label: "\\u0027", props: {} }] };
  expect(await textOf(writeCypher(graph))).toContain("name: '\\\\' + 'u0027'");
});

test("names that are no words are quoted; odd numbers are written as Cypher reads them", async () => {
  const props = { "a`b\\": 1, big: 1e21, tiny: 1e-9, lost: Infinity, "9x": true };
  const script = await textOf(writeCypher({ ...EMPTY, nodes: [{ id: "n_1", kind: "Odd Kind", label: "", props }] }));
  expect(script).toContain("FOR (n:`Odd Kind`)");
  expect(script).toContain("{`a``b`: 1, big: 1e21, tiny: 1e-9, `9x`: true, name: ''}");
});

test("many rows are cut into statements", async () => {
  const nodes = Array.from({ length: 450 }, (_, i) => ({ id: `n_${i}`, kind: "Contact", label: "", props: {} }));
  const script = await textOf(writeCypher({ ...EMPTY, nodes }));
  expect(script.match(/UNWIND/g)).toHaveLength(3);
});
