/**
 * In which characters a file is written, found out as it is read: by its mark, by the zeros of UTF-16, and otherwise UTF-8 until a byte
 * that is none. Where no character beyond ASCII came before, the whole file is of another set from there on; else it is UTF-8 with
 * damage. Which other set: the one that an EDIFACT interchange names, or that of office programs in the west.
 */
import { isUtf8 } from "node:buffer";

/** Of Windows, which takes in what ISO 8859-1 has. */
const OTHERWISE = "windows-1252";
/**
 * Syntax identifiers of UNB (ISO 9735-1, 8.1, data element 0001) whose characters are not those of ASCII, by the name that decoders know.
 * UNOW and UNOY are UTF-8; UNOX switches sets within a text, and is read as it comes.
 */
const OF_SYNTAX: Readonly<Record<string, string>> = {
  UNOC: OTHERWISE,
  UNOD: "iso-8859-2",
  UNOE: "iso-8859-5",
  UNOF: "iso-8859-7",
  UNOG: "iso-8859-3",
  UNOH: "iso-8859-4",
  UNOI: "iso-8859-6",
  UNOJ: "iso-8859-8",
  UNOK: "iso-8859-9",
  UNOL: "iso-8859-15",
};
const START = 256;
/** Of a character that may be cut in two: its first bytes. */
const UTF8_LENGTH_MAX = 4;

export interface CharsetNews {
  /** The whole file is read as of this set, which is not UTF-8. */
  readonly onOther: (charset: string) => void;
  /** Bytes that are no character were replaced. */
  readonly onDamage: () => void;
}

export class CharsetDecoder {
  readonly #news: CharsetNews;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #isUtf8 = true;
  #beyondAscii = false;
  #damaged = false;
  #other = OTHERWISE;
  #kept: Uint8Array = new Uint8Array();

  constructor(news: CharsetNews) {
    this.#news = news;
  }

  write(chunk: Uint8Array): string {
    let bytes = chunk;
    if (this.#decoder === undefined) {
      bytes = joined(this.#kept, chunk);
      // Enough to see a mark, the zeros beside letters, or the name that an interchange gives.
      if (bytes.length < START) {
        this.#kept = bytes;
        return "";
      }
      this.#kept = new Uint8Array();
      this.#begin(bytes);
    }
    return this.#isUtf8 ? this.#utf8(bytes) : this.#decoder!.decode(bytes, { stream: true });
  }

  end(): string {
    if (this.#decoder === undefined) this.#begin(this.#kept);
    const rest = this.#decode(this.#kept);
    return rest + this.#noteDamage(this.#decoder!.decode());
  }

  #begin(bytes: Uint8Array): void {
    const wide = wideCharset(bytes);
    if (wide !== undefined) return this.#become(wide);
    const start = Buffer.from(bytes.subarray(0, START)).toString("latin1");
    const syntax = /UNB[^A-Z0-9](UNO[A-Y])/.exec(start)?.[1];
    if (syntax !== undefined) this.#other = OF_SYNTAX[syntax] ?? OTHERWISE;
    this.#decoder = new TextDecoder("utf-8");
  }

  #become(charset: string): void {
    this.#isUtf8 = false;
    this.#decoder = new TextDecoder(charset);
    this.#news.onOther(charset);
  }

  /** Only whole characters are handed on, so that a cut between two chunks is no damage. */
  #utf8(chunk: Uint8Array): string {
    const bytes = joined(this.#kept, chunk);
    const end = bytes.length - cutOff(bytes);
    this.#kept = bytes.slice(end);
    return this.#decode(bytes.subarray(0, end));
  }

  #decode(bytes: Uint8Array): string {
    if (!this.#isUtf8) return this.#decoder!.decode(bytes, { stream: true });
    if (isUtf8(bytes)) {
      this.#beyondAscii ||= !isAscii(bytes);
      return this.#decoder!.decode(bytes, { stream: true });
    }
    if (!this.#beyondAscii && !hasCharacterBeforeDamage(bytes)) {
      this.#become(this.#other);
      return this.#decoder!.decode(bytes, { stream: true });
    }
    this.#beyondAscii = true;
    return this.#noteDamage(this.#decoder!.decode(bytes, { stream: true }), true);
  }

  #noteDamage(text: string, sure = false): string {
    if (!this.#damaged && (sure || text.includes("\ufffd"))) {
      this.#damaged = true;
      this.#news.onDamage();
    }
    return text;
  }
}

function wideCharset(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (bytes.length < 4) return undefined;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? "utf-16be" : undefined;
}

/** How many bytes at the end begin a character that they do not complete. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back < UTF8_LENGTH_MAX && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}

/** Whether a whole character of several bytes comes before the first byte that is none. */
function hasCharacterBeforeDamage(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const byte = bytes[first]!;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  return isUtf8(bytes.subarray(first, first + length));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.length === 0 ? other : Buffer.concat([one, other]);
}
