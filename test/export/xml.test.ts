import { describe, expect, test } from "vitest";
import { writeGexf } from "#export/gexf.ts";
import { writeGraphml } from "#export/graphml.ts";
import { safeText } from "#export/text.ts";
import { EMPTY, HOSTILE, HOSTILE_GRAPH, SMALL, textOf } from "./hostile.ts";
import { all, readXml } from "./read-xml.ts";

const shown = HOSTILE.map(safeText);

describe("GraphML", () => {
  test("a small graph, whole", async () => {
    expect(await textOf(writeGraphml(SMALL))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="g0" for="graph" attr.name="handling" attr.type="string"/>
<key id="g1" for="graph" attr.name="exercise" attr.type="boolean"/>
<key id="g2" for="graph" attr.name="marking" attr.type="string"/>
<key id="nk" for="node" attr.name="kind" attr.type="string"/>
<key id="nl" for="node" attr.name="label" attr.type="string"/>
<key id="n0" for="node" attr.name="capacity" attr.type="double"/>
<key id="n1" for="node" attr.name="departsAt" attr.type="string"/>
<key id="n2" for="node" attr.name="document" attr.type="string"/>
<key id="n3" for="node" attr.name="score" attr.type="double"/>
<key id="ek" for="edge" attr.name="kind" attr.type="string"/>
<key id="e0" for="edge" attr.name="boarded" attr.type="boolean"/>
<key id="e1" for="edge" attr.name="seat" attr.type="string"/>
<graph id="trama" edgedefault="directed">
<data key="g0">AMBER//REL PAN-SNA</data><data key="g1">true</data><data key="g2">EXERCISE: made-up data. Handling: TLP:AMBER//REL PAN-SNA</data>
<node id="p_1"><data key="nk">Person</data><data key="nl">PEREZ/ANA</data><data key="n2">PAN:PA1; COL:C2</data><data key="n3">0.5</data></node>
<node id="f_1"><data key="nk">Flight</data><data key="nl">CM204/PTY/2026-11-21</data><data key="n0">180</data><data key="n1">2026-11-21T10:00:00Z</data></node>
<edge id="e_1" source="p_1" target="f_1"><data key="ek">TRAVELLED_ON</data><data key="e0">true</data><data key="e1">12A</data></edge>
</graph>
</graphml>
`);
  });

  test("hostile texts stay texts", async () => {
    const root = readXml(await textOf(writeGraphml(HOSTILE_GRAPH)));
    const data = all(root, "node").map(
      (node) => new Map(node.children.map((child) => [child.attributes.get("key")!, child.text])),
    );
    expect(data.map((values) => values.get("nl"))).toEqual(shown);
    const names = new Map(all(root, "key").map((key) => [key.attributes.get("id")!, key.attributes.get("attr.name")!]));
    expect([...data[17]!].map(([id, text]) => [names.get(id), text])).toEqual([
      ["kind", "Contact"],
      ["label", "__proto__"],
      ["__proto__", "__proto__"],
      ["id", "other"],
      ["own_kind", "PHONE"],
      ["list", "__proto__; __proto__"],
    ]);
    expect(all(root, "edge")).toHaveLength(HOSTILE.length);
  });
});

describe("GEXF", () => {
  test("a small graph, whole", async () => {
    expect(await textOf(writeGexf(SMALL))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>trama</creator><description>EXERCISE: made-up data. Handling: TLP:AMBER//REL PAN-SNA</description>
<keywords>AMBER//REL PAN-SNA, EXERCISE</keywords></meta>
<graph defaultedgetype="directed" mode="static">
<attributes class="node" mode="static">
<attribute id="kind" title="kind" type="string"/>
<attribute id="0" title="capacity" type="double"/>
<attribute id="1" title="departsAt" type="string"/>
<attribute id="2" title="document" type="string"/>
<attribute id="3" title="score" type="double"/>
</attributes>
<attributes class="edge" mode="static">
<attribute id="kind" title="kind" type="string"/>
<attribute id="0" title="boarded" type="boolean"/>
<attribute id="1" title="seat" type="string"/>
</attributes>
<nodes>
<node id="p_1" label="PEREZ/ANA"><attvalues><attvalue for="kind" value="Person"/><attvalue for="2" value="PAN:PA1; COL:C2"/><attvalue for="3" value="0.5"/></attvalues></node>
<node id="f_1" label="CM204/PTY/2026-11-21"><attvalues><attvalue for="kind" value="Flight"/><attvalue for="0" value="180"/><attvalue for="1" value="2026-11-21T10:00:00Z"/></attvalues></node>
</nodes>
<edges>
<edge id="e_1" source="p_1" target="f_1" kind="TRAVELLED_ON" label="TRAVELLED_ON"><attvalues><attvalue for="kind" value="TRAVELLED_ON"/><attvalue for="0" value="true"/><attvalue for="1" value="12A"/></attvalues></edge>
</edges>
</graph>
</gexf>
`);
  });

  test("hostile texts stay texts", async () => {
    const root = readXml(await textOf(writeGexf(HOSTILE_GRAPH)));
    expect(all(root, "node").map((node) => node.attributes.get("label"))).toEqual(shown);
    expect(all(root, "edge")).toHaveLength(HOSTILE.length);
  });
});

test.each([
  ["GraphML", writeGraphml],
  ["GEXF", writeGexf],
])("%s of nothing is well-formed and marked", async (_, write) => {
  const xml = await textOf(write(EMPTY));
  expect(readXml(xml).children.length).toBeGreaterThan(0);
  expect(xml).toContain("Handling: TLP:CLEAR");
  expect(xml).not.toContain("EXERCISE");
});

test("an edge without its end, or an id twice, is a mistake of ours", async () => {
  await expect(textOf(writeGraphml({ ...SMALL, nodes: SMALL.nodes.slice(0, 1) }))).rejects.toThrow(
    "e_1 has an end that is not exported",
  );
  await expect(textOf(writeGexf({ ...SMALL, nodes: [...SMALL.nodes, SMALL.nodes[0]!] }))).rejects.toThrow(
    "3 nodes to export have 2 ids",
  );
});

test("large graphs come in chunks", async () => {
  const nodes = Array.from({ length: 5000 }, (_, i) => ({ id: `n_${i}`, kind: "Contact", label: `+507600${i}`, props: {} }));
  const sizes: number[] = [];
  for await (const chunk of writeGraphml({ ...EMPTY, nodes })) sizes.push(chunk.length);
  expect(sizes.length).toBeGreaterThan(4);
  expect(Math.max(...sizes)).toBeLessThan(70_000);
});
