/** What happens to data on its way: cells left blank, rows, columns and whole files that never come. */
import { type Prng, randomInt } from "#base/prng.ts";
import type { Bundle, Row } from "../support/small-world.ts";

/** How much of a file goes: of one that loses everything the others tell what they can. */
const SHARES = [0, 0.05, 0.3, 0.8] as const;
const FILES_MAX = 4;
const MESSAGES = "paxlst.edi";

/** A few files are damaged and the rest left whole, so that there is still something to find. */
export function damaged({ tables, messages, info }: Bundle, prng: Prng): Bundle {
  const names = [...tables.keys(), MESSAGES];
  const hit = new Set(Array.from({ length: 1 + randomInt(prng, FILES_MAX) }, () => names[randomInt(prng, names.length)]!));
  const left = new Map(tables);
  let list = messages;
  for (const name of hit) {
    const goes = prng() < 0.2;
    if (name === MESSAGES) list = goes ? [] : withoutSegments(messages, share(prng), prng);
    else if (goes) left.delete(name);
    else left.set(name, damagedRows(tables.get(name)!, prng));
  }
  return { tables: left, messages: list, info };
}

function damagedRows(rows: readonly Row[], prng: Prng): readonly Row[] {
  const [rowGoes, cellGoes, columnGoes] = [share(prng), share(prng), share(prng) / 4];
  const gone = new Set(Object.keys(rows[0] ?? {}).filter(() => prng() < columnGoes));
  const leftOf = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([column]) => !gone.has(column))
        .map(([column, cell]) => [column, prng() < cellGoes ? "" : cell]),
    );
  return rows.filter(() => prng() >= rowGoes).map(leftOf);
}

/** Without its head a file is no passenger list at all. */
function withoutSegments(messages: readonly string[], goes: number, prng: Prng): readonly string[] {
  return messages.filter((_, at) => at < 2 || prng() >= goes);
}

function share(prng: Prng): number {
  return SHARES[randomInt(prng, SHARES.length)]!;
}
