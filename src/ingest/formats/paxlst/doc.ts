/**
 * DOC travel document. DTM+36 (expiry) and LOC+91 (issuing state) behind it are its own.
 *
 *     DOC+P:110:111+35485167'   0 type : code list : agency   1 number
 *
 * P passport, V visa, I, A and C identity cards, IP passport card, AC crew member certificate.
 */
import { isDocumentNumber } from "../facts/person-facts.ts";
import { part, type Segment } from "../edifact/segment.ts";
import type { PaxlstDocument } from "./message.ts";

/** Undefined without a number that can be one. */
export function decodeDoc(segment: Segment): PaxlstDocument | undefined {
  return readDocument(part(segment, 0), part(segment, 1));
}

export function readDocument(type: string, text: string): PaxlstDocument | undefined {
  const number = text.trim().toUpperCase();
  return isDocumentNumber(number) ? { type: type.trim().toUpperCase(), number, issuer: "", expiry: "" } : undefined;
}
