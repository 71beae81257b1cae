import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#base/errors.ts";
import { NO_LABEL } from "#workbench/file-graph/node-labels.ts";
import { readNodeLabels } from "#workbench/reading/read-node-labels.ts";
import { TextIds } from "#workbench/file-graph/node-ids.ts";
import { encodeStrings } from "#graph/string-table.ts";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "trama-labels-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const IDS = new TextIds(encodeStrings(["__proto__", "a", "b", "c"]));

function labelsOf(text: string | Buffer): unknown {
  const path = join(folder, "labels");
  writeFileSync(path, text);
  try {
    const { labelOf, count, without } = readNodeLabels(path, IDS);
    expect([
      labelOf.filter((label) => label === NO_LABEL).length,
      Math.max(-1, ...labelOf.filter((l) => l !== NO_LABEL)) + 1,
    ]).toEqual([without, count]);
    return Array.from(labelOf, (label) => (label === NO_LABEL ? null : label));
  } catch (error) {
    if (error instanceof AppError) return error.message.replace(folder, "");
    throw error;
  }
}

describe("labels of nodes", () => {
  it("are read from rows, with a header or without, in any order, numbered in order of node", () => {
    const expected = [null, 0, 1, 0];
    for (const text of [
      "a,x\nb,7\nc,x\n",
      "c x\nb 7\na x",
      "group,id\nx,a\n7,b\nx,c\n",
      "node,leiden,more\nb,7,1\nc,x,2\na,x,3\nz,x,4\n",
    ]) {
      expect(labelsOf(text), text).toEqual(expected);
    }
    expect(labelsOf("id,group\n")).toEqual([null, null, null, null]);
  });

  it("are read from what a kernel printed, by numbers or ids", () => {
    expect(labelsOf('{"kernel":"leiden","result":{"__proto__":1,"a":0,"b":1,"gone":2},"modularity":0.4}\n')).toEqual([
      0,
      1,
      0,
      null,
    ]);
    expect(labelsOf('\ufeff {"result":{"c":"b","b":"b"}}')).toEqual([null, null, 0, 0]);
  });

  it("are refused with where and what would be right", () => {
    for (const [text, wrong] of [
      ["a,x\nb\n", "/labels:2:1: this row lacks an id or what is said of it: a row is id,group or id,community"],
      ["a,x\nb,\n", "/labels:2:1: this row lacks an id or what is said of it: a row is id,group or id,community"],
      ["a,x\nb,x\na,y\n", '/labels:3:1: "a" is said to be in "x" and in "y"'],
      ['a,"x\n', "/labels:1:3: this quote is never closed: a name in quotes ends with a quote"],
      [
        '{"result":3}',
        '/labels:1:1: this JSON has no object "result" from node to value: what trama graph leiden FILE --json prints is needed',
      ],
      ['{"result":{"a":null}}', '/labels:1:1: the value of "a" is neither text nor a number'],
      [
        "<graphml><graph/></graphml>",
        "/labels:1:1: this is XML: rows of id,group or id,community, or what a kernel printed with --json, is needed",
      ],
      [Buffer.from("a,\xe9\n", "latin1"), "/labels:1:1: this line is not UTF-8 text: save the file as UTF-8"],
    ] as const) {
      expect(labelsOf(text)).toBe(wrong);
    }
    expect(labelsOf('{"result":')).toMatch(/^\/labels:1:1: this begins as JSON and is none: /);
  });
});
