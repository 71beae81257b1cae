/**
 * Bytes → text, piece by piece, in whichever characters they are written (charset.ts); control characters other than tab and line ends
 * made blank (one of them separates the parts of hashed keys).
 */
import type { Readable } from "node:stream";
import { AppError } from "#base/errors.ts";
import { CharsetDecoder, type CharsetNews } from "./charset.ts";

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

export async function* textPieces(
  file: { name: string; open: () => Promise<Readable> },
  news: CharsetNews,
): AsyncGenerator<string> {
  const decoder = new CharsetDecoder(news);
  try {
    for await (const chunk of await file.open()) {
      const piece = decoder.write(chunk as Buffer);
      if (piece !== "") yield withoutControls(piece);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("BUNDLE_UNREADABLE", `${file.name} cannot be read.`, { cause });
  }
  const rest = decoder.end();
  if (rest !== "") yield withoutControls(rest);
}

/** Lines that end with a carriage return alone, as old office programs write them, end with a line feed. A file has one kind of line end. */
export async function* withLineFeeds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let alone: boolean | undefined;
  let kept = "";
  for await (const given of pieces) {
    let piece = kept + given;
    kept = "";
    if (alone === undefined) {
      const end = /[\r\n]/.exec(piece);
      // What follows it is in the next piece.
      if (end?.[0] === "\r" && end.index === piece.length - 1) {
        kept = piece;
        continue;
      }
      if (end !== null) alone = end[0] === "\r" && piece[end.index + 1] !== "\n";
    }
    if (alone === true) piece = piece.replaceAll("\r", "\n");
    yield piece;
  }
  if (kept !== "") yield kept.replaceAll("\r", "\n");
}

export function withoutControls(piece: string): string {
  return piece.replace(CONTROL, (character) => (character === "\ufeff" ? "" : " "));
}
