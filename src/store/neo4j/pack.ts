/**
 * Bookkeeping as bytes, a third of what it takes as JSON and less than that to send: what JSON can say, and nothing else. The first byte of
 * each value says what it is:
 *
 *   00..7f  the word of that number (pack-words.ts)
 *   80..9f  a list of so many, a0..bf an object of so many names, each followed by its value; c0..cf a whole number
 *   d0..    see TAG. Counts and numbers are base 128, the least part first; an id is its letter and 14 bytes
 *
 * A text that occurs in what was said before, in a context that both sides have or as a part of a text before it, is said by its place there:
 * a name is in the caption, and each of its words in the name.
 */
import { assert } from "#base/assert.ts";
import { PACK_WORDS } from "./pack-words.ts";

const LIST = 0x80;
const OBJECT = 0xa0;
const SMALL = 0xc0;
const TAG = {
  null: 0xd0,
  false: 0xd1,
  true: 0xd2,
  whole: 0xd3,
  /** The number less one, without its sign. */
  negative: 0xd4,
  /** Times are mostly on a second: how many thousands. */
  thousands: 0xd5,
  float: 0xd6,
  /** How many bytes of UTF-8, and they. */
  text: 0xd7,
  /** Where in what was said before, and how many UTF-16 units. */
  said: 0xd8,
  /** `i_` and 28 digits. */
  id: 0xd9,
  /** 28 digits. */
  hash: 0xda,
  /** The id or hash of that number, in the order in which they first came. */
  idAgain: 0xdb,
  list: 0xdc,
  object: 0xdd,
} as const;
const COUNT_MAX = 31;
const SMALL_MAX = 15;
const ID_BYTES = 14;
/** Shorter texts take no more room than a place. */
const SAID_MIN = 4;

const NUMBERS: ReadonlyMap<string, number> = new Map(PACK_WORDS.map((word, i) => [word, i]));
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Of what JSON can say, as JSON would: a property that is undefined is not there. `context`: a text that whoever reads it will have, too. */
export function pack(value: unknown, context = ""): Int8Array {
  const packer = new Packer(context);
  packer.value(value);
  return packer.bytes();
}

/** Bytes as the driver gives them. Throws at what `pack` did not write under this context. */
export function unpack(bytes: Int8Array, context = ""): unknown {
  return new Unpacker(bytes, context).all();
}

let scratch = Buffer.alloc(1 << 16);

class Packer {
  #length = 0;
  #said: string;
  readonly #ids = new Map<string, number>();

  constructor(context: string) {
    this.#said = context;
  }

  bytes(): Int8Array {
    return Int8Array.from(scratch.subarray(0, this.#length));
  }

  value(value: unknown): void {
    if (typeof value === "string") this.#text(value);
    else if (typeof value === "number") this.#number(value);
    else if (value === null) this.#byte(TAG.null);
    else if (typeof value === "boolean") this.#byte(value ? TAG.true : TAG.false);
    else if (Array.isArray(value)) {
      this.#count(value.length, LIST, TAG.list);
      for (const one of value) this.value(one);
    } else {
      assert(typeof value === "object", `a ${typeof value} cannot be packed`);
      const all = Object.entries(value);
      const said = all.some(isUndefined) ? all.filter((entry) => !isUndefined(entry)) : all;
      this.#count(said.length, OBJECT, TAG.object);
      for (const [name, one] of said) {
        this.#text(name);
        this.value(one);
      }
    }
  }

  #text(text: string): void {
    const word = NUMBERS.get(text);
    if (word !== undefined) return this.#byte(word);
    if (text.length === 2 * ID_BYTES + 2 && text[1] === "_" && isHex(text, 2)) return this.#id(text, TAG.id, 2);
    if (text.length === 2 * ID_BYTES && isHex(text, 0)) return this.#id(text, TAG.hash, 0);
    const place = text.length < SAID_MIN ? -1 : this.#said.indexOf(text);
    if (place >= 0) {
      this.#byte(TAG.said);
      this.#whole(place);
      return this.#whole(text.length);
    }
    this.#said += text;
    this.#byte(TAG.text);
    const size = Buffer.byteLength(text);
    this.#whole(size);
    this.#room(size);
    this.#length += scratch.write(text, this.#length);
  }

  #id(text: string, tag: number, start: number): void {
    const known = this.#ids.get(text);
    if (known !== undefined) {
      this.#byte(TAG.idAgain);
      return this.#whole(known);
    }
    this.#ids.set(text, this.#ids.size);
    this.#byte(tag);
    if (start > 0) this.#byte(text.charCodeAt(0));
    this.#room(ID_BYTES);
    this.#length += scratch.write(text.slice(start), this.#length, "hex");
  }

  #number(value: number): void {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
      this.#byte(TAG.float);
      this.#room(8);
      this.#length = scratch.writeDoubleLE(value, this.#length);
    } else if (value < 0) {
      this.#byte(TAG.negative);
      this.#whole(-1 - value);
    } else if (value <= SMALL_MAX) this.#byte(SMALL + value);
    else if (value % 1000 === 0) {
      this.#byte(TAG.thousands);
      this.#whole(value / 1000);
    } else {
      this.#byte(TAG.whole);
      this.#whole(value);
    }
  }

  #count(count: number, short: number, long: number): void {
    if (count <= COUNT_MAX) return this.#byte(short + count);
    this.#byte(long);
    this.#whole(count);
  }

  #whole(value: number): void {
    for (; value >= 0x80; value = Math.floor(value / 0x80)) this.#byte((value % 0x80) + 0x80);
    this.#byte(value);
  }

  #byte(value: number): void {
    if (this.#length === scratch.length) this.#room(1);
    scratch[this.#length++] = value;
  }

  #room(size: number): void {
    if (this.#length + size > scratch.length) scratch = Buffer.concat([scratch, Buffer.alloc(scratch.length + size)]);
  }
}

class Unpacker {
  readonly #bytes: Buffer;
  #place = 0;
  #said: string;
  readonly #ids: string[] = [];

  constructor(bytes: Int8Array, context: string) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#said = context;
  }

  all(): unknown {
    const value = this.#value();
    assert(this.#place === this.#bytes.length, "packed bytes end where their value does");
    return value;
  }

  #value(): unknown {
    const tag = this.#byte();
    if (tag < LIST) return wordOf(tag);
    if (tag < OBJECT) return this.#list(tag - LIST);
    if (tag < SMALL) return this.#object(tag - OBJECT);
    if (tag <= SMALL + SMALL_MAX) return tag - SMALL;
    switch (tag) {
      case TAG.null:
        return null;
      case TAG.false:
        return false;
      case TAG.true:
        return true;
      case TAG.whole:
        return this.#whole();
      case TAG.negative:
        return -1 - this.#whole();
      case TAG.thousands:
        return this.#whole() * 1000;
      case TAG.float:
        return this.#take(8).readDoubleLE();
      case TAG.text: {
        const text = UTF8.decode(this.#take(this.#whole()));
        this.#said += text;
        return text;
      }
      case TAG.said: {
        const start = this.#whole();
        const end = start + this.#whole();
        assert(end <= this.#said.length, "packed bytes are read under the context they were written under");
        return this.#said.slice(start, end);
      }
      case TAG.id:
        return this.#id(`${String.fromCharCode(this.#byte())}_`);
      case TAG.hash:
        return this.#id("");
      case TAG.idAgain: {
        const id = this.#ids[this.#whole()];
        assert(id !== undefined, "packed bytes name an id that came before");
        return id;
      }
      case TAG.list:
        return this.#list(this.#whole());
      case TAG.object:
        return this.#object(this.#whole());
      default:
        assert(false, `packed bytes have no kind of value ${tag}`);
    }
  }

  #list(count: number): unknown[] {
    const list: unknown[] = [];
    for (let i = 0; i < count; i++) list.push(this.#value());
    return list;
  }

  #object(count: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (let i = 0; i < count; i++) {
      const name = this.#value();
      assert(typeof name === "string", "names of packed properties are texts");
      entries.push([name, this.#value()]);
    }
    return Object.fromEntries(entries);
  }

  #id(start: string): string {
    const id = start + this.#take(ID_BYTES).toString("hex");
    this.#ids.push(id);
    return id;
  }

  #whole(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  #take(size: number): Buffer {
    const start = this.#place;
    this.#place += size;
    assert(this.#place <= this.#bytes.length, "packed bytes are whole");
    return this.#bytes.subarray(start, this.#place);
  }

  #byte(): number {
    const byte = this.#bytes[this.#place++];
    assert(byte !== undefined, "packed bytes are whole");
    return byte;
  }
}

function wordOf(number: number): string {
  const word = PACK_WORDS[number];
  assert(word !== undefined, `packed bytes name the word ${number}, this build knows ${PACK_WORDS.length}`);
  return word;
}

function isUndefined([, value]: readonly [string, unknown]): boolean {
  return value === undefined;
}

function isHex(text: string, start: number): boolean {
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!((c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x66))) return false;
  }
  return true;
}
