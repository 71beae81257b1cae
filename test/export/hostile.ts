import type { ExportGraph } from "#export/graph.ts";

export async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

export const SMALL: ExportGraph = {
  nodes: [
    { id: "p_1", kind: "Person", label: "PEREZ/ANA", props: { score: 0.5, document: ["PAN:PA1", "COL:C2"] } },
    { id: "f_1", kind: "Flight", label: "CM204/PTY/2026-11-21", props: { capacity: 180, departsAt: "2026-11-21T10:00:00Z" } },
  ],
  edges: [{ id: "e_1", kind: "TRAVELLED_ON", from: "p_1", to: "f_1", props: { boarded: true, seat: "12A" } }],
  handling: "AMBER//REL PAN-SNA",
  exercise: true,
};

/** Texts that break out of badly written files. */
export const HOSTILE = [
  "]]>",
  "<script>alert('x')</script>",
  `"quoted" & 'single'`,
  "=cmd|' /C calc'!A0",
  "+1+1",
  "@SUM(A1)",
  "line\r\nbreak\ttab",
  "nul\u0000bell\u0007 esc\u001b[31m",
  "\u202eesrever",
  "half \ud83d pair",
  "whole 😀 pair",
  "back\\slash\\",
  "\\u0027}) DETACH DELETE n //",
  "\\\\u0027",
  "'}) MATCH (n) DETACH DELETE n; //",
  "`name`",
  "&amp; &#0; &bogus",
  "__proto__",
];

/** Every hostile text as label, value, list item and property name. */
export const HOSTILE_GRAPH: ExportGraph = {
  nodes: HOSTILE.map((text, i) => ({
    id: `n_${i}`,
    kind: "Contact",
    label: text,
    props: Object.fromEntries([
      [text, text],
      ["list", [text, text]],
      ["id", "other"],
      ["kind", "PHONE"],
    ]),
  })),
  edges: HOSTILE.map((text, i) => ({
    id: `e_${i}`,
    kind: "USES",
    from: `n_${i}`,
    to: "n_0",
    props: Object.fromEntries([[text, text]]),
  })),
  handling: "RED//TO maria",
  exercise: true,
};

export const EMPTY: ExportGraph = { nodes: [], edges: [], handling: "CLEAR", exercise: false };
