/**
 * The XML that graphs come in, element by element, without ever holding the document. What XML can do beyond that is refused: document types, and with them
 * entities that grow or reach out; encodings other than UTF-8; nesting without end.
 */
import { SaxesParser } from "saxes";
import type { FileProblem } from "../file-graph/file-graph.ts";

export interface XmlReader {
  /** Elements whose text `close` wants. */
  readonly withText: ReadonlySet<string>;
  open(tag: string, attributes: XmlAttributes, place: XmlPlace): void;
  close(tag: string, text: string, place: XmlPlace): void;
}

export interface XmlPlace {
  readonly line: number;
  /** Stops the reading, with what is wrong here and what would be right. */
  fail(text: string): never;
}

/** Without a prototype, so that an attribute of any name is only that. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

const CHUNK = 1 << 16;
const DEPTH_MAX = 64;

class XmlProblem extends Error {}

/** Tags come without their namespace prefix. Null = the whole file was read. */
export function readXml(file: Uint8Array, reader: XmlReader): FileProblem | null {
  const parser = new SaxesParser({ xmlns: false });
  const fail = (text: string): never => {
    throw new XmlProblem(text);
  };
  const place: XmlPlace = {
    get line() {
      return parser.line;
    },
    fail,
  };
  let depth = 0;
  let text = "";
  let inText = false;
  parser.on("error", (error) => fail(error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("xmldecl", ({ encoding }) => {
    // UTF-16 is turned into UTF-8 where the file is read.
    if (encoding !== undefined && !/^(utf-8|utf-16|us-ascii)$/i.test(encoding))
      fail(`the encoding is ${encoding}: save the file as UTF-8`);
  });
  parser.on("doctype", () => fail("document types are not read, for entities can do harm: take the DOCTYPE out"));
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > DEPTH_MAX) fail(`elements are nested more than ${DEPTH_MAX} deep`);
    const tag = localName(name);
    inText = reader.withText.has(tag);
    text = "";
    reader.open(tag, attributes, place);
  });
  parser.on("text", (piece) => {
    if (inText) text += piece;
  });
  parser.on("cdata", (piece) => {
    if (inText) text += piece;
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    reader.close(localName(name), text, place);
    inText = false;
  });
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let at = 0; at < file.length; at += CHUNK) {
      parser.write(decoder.decode(file.subarray(at, at + CHUNK), { stream: at + CHUNK < file.length }));
    }
    parser.close();
    return null;
  } catch (error) {
    const { line, column } = parser;
    if (error instanceof XmlProblem) return { line, column: column + 1, text: error.message };
    if (error instanceof TypeError) return { line, column: column + 1, text: "this is not UTF-8 text: save the file as UTF-8" };
    throw error;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
