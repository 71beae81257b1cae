/**
 * Bytes → text, piece by piece: UTF-8 with or without a byte order mark, control characters other than tab and line ends made
 * blank (one of them separates the parts of hashed keys). Bytes that are not UTF-8 become U+FFFD and are told once a file.
 */
import { StringDecoder } from "node:string_decoder";
import type { Readable } from "node:stream";
import { AppError } from "#base/errors.ts";

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

export async function* textPieces(
  file: { name: string; open: () => Promise<Readable> },
  onNotUtf8: () => void,
): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let told = false;
  const clean = (piece: string): string => {
    if (!told && piece.includes("\ufffd")) {
      told = true;
      onNotUtf8();
    }
    return withoutControls(piece);
  };
  try {
    for await (const chunk of await file.open()) {
      const piece = decoder.write(chunk as Buffer);
      if (piece !== "") yield clean(piece);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("BUNDLE_UNREADABLE", `${file.name} cannot be read.`, { cause });
  }
  const rest = decoder.end();
  if (rest !== "") yield clean(rest);
}

export function withoutControls(piece: string): string {
  return piece.replace(CONTROL, (character) => (character === "\ufeff" ? "" : " "));
}
