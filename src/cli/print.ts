/** Text for a terminal: what data holds must not be able to move its cursor, hide text or turn it round. */
import { replaceUnsafe } from "#base/unsafe-text.ts";
import type { Output } from "./parts.ts";

/** Goes on after an answer that is empty: that something was not found means little where it was never handed over. */
export const NOTHING_FOUND = "; what the store has to find it by: trama coverage";

export function safeText(text: string): string {
  // On a terminal a carriage return writes over what stands there.
  return replaceUnsafe(text, () => "\ufffd").replace(/\r/g, "\ufffd");
}

export function printLine(out: Output, text = ""): void {
  out.write(`${safeText(text)}\n`);
}

/** JSON escapes controls by itself; bidirectional ones are escaped too, so that a line shows what it holds. */
export function printJson(out: Output, value: unknown): void {
  const json = replaceUnsafe(JSON.stringify(value), (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  out.write(`${json}\n`);
}

/** Left-aligned columns, two spaces apart; numbers to the right. */
export function printTable(out: Output, rows: readonly (readonly (string | number)[])[]): void {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, String(cell).length)));
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      typeof cell === "number" ? String(cell).padStart(widths[i]!) : String(cell).padEnd(widths[i]!),
    );
    printLine(out, cells.join("  ").trimEnd());
  }
}
