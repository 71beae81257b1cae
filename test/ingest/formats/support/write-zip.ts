/** Zip archives for tests, honest or not: names, sizes and attributes are written as asked. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  /** Unix mode in the external attributes, e.g. 0o120777 for a link. */
  readonly mode?: number;
  /** What the headers claim instead of the true unpacked size. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
}

export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = Buffer.from(entry.text);
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    fill(local, 4, { entry, data, packed, name });
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x031e, 4);
    fill(central, 6, { entry, data, packed, name });
    central.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    centrals.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The fields that both headers have, in the same order: version, flags, method, time, date, crc, sizes, name length. */
function fill(header: Buffer, at: number, of: { entry: ZipEntry; data: Buffer; packed: Buffer; name: Buffer }): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(of.entry.encrypted === true ? 1 : 0, at + 2);
  header.writeUInt16LE(8, at + 4);
  header.writeUInt32LE(crc32(of.data), at + 10);
  header.writeUInt32LE(of.packed.length, at + 14);
  header.writeUInt32LE(of.entry.claimedSize ?? of.data.length, at + 18);
  header.writeUInt16LE(of.name.length, at + 22);
}
