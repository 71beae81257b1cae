import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { writeEdgesCsv, writeNodesCsv } from "#export/csv.ts";
import { safeText } from "#export/text.ts";
import { EMPTY, HOSTILE, HOSTILE_GRAPH, SMALL, textOf } from "./hostile.ts";

test("nodes and edges, whole, every row marked", async () => {
  expect((await textOf(writeNodesCsv(SMALL))).split("\r\n")).toEqual([
    "id,label,kind,capacity,departsAt,document,score,handling,exercise",
    "p_1,PEREZ/ANA,Person,,,PAN:PA1; COL:C2,0.5,AMBER//REL PAN-SNA,true",
    "f_1,CM204/PTY/2026-11-21,Flight,180,2026-11-21T10:00:00Z,,,AMBER//REL PAN-SNA,true",
    "",
  ]);
  expect((await textOf(writeEdgesCsv(SMALL))).split("\r\n")).toEqual([
    "id,source,target,kind,boarded,seat,handling,exercise",
    "e_1,p_1,f_1,TRAVELLED_ON,true,12A,AMBER//REL PAN-SNA,true",
    "",
  ]);
});

test("hostile texts come back as they were, formulas disarmed", async () => {
  const rows = parse(await textOf(writeNodesCsv(HOSTILE_GRAPH)), { columns: false }) as string[][];
  expect(rows).toHaveLength(HOSTILE.length + 1);
  const labels = rows.slice(1).map((row) => row[1]!);
  expect(labels.map((label) => label.replace(/^'(?=[=+@])/, ""))).toEqual(HOSTILE.map(safeText));
  for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@-]/);
  expect(new Set(rows[0])).toHaveProperty("size", rows[0]!.length);
  expect(rows[0]).toContain("own_kind");
});

test("phones are no formulas, negative numbers stay numbers", async () => {
  const node = { id: "t_1", kind: "Contact", label: "+50760001111", props: { balance: -5, note: "-5", odd: NaN } };
  const [, row] = (await textOf(writeNodesCsv({ ...EMPTY, nodes: [node] }))).split("\r\n");
  expect(row).toBe("t_1,'+50760001111,Contact,-5,'-5,,CLEAR,false");
});

test("nothing is a header", async () => {
  expect(await textOf(writeEdgesCsv(EMPTY))).toBe("id,source,target,kind,handling,exercise\r\n");
});
