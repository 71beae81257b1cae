/**
 * How fast a store takes made-up travel rows, and scans and pages them: `node --import tsx -C trama-src bench/store.bench.ts [rows] [store url]`.
 * A row: one record, one new identity and document, a bag, a known flight, a booking of two, five links; then as many at one hub, for reading.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { monotonicMs } from "#base/clock.ts";
import { mulberry32, randomInt, type Prng } from "#base/prng.ts";
import { IdMinter } from "#model/ids.ts";
import type { EntityFact, LinkFact, RecordBatch, RecordDraft, SourceInfo } from "#model/record.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";

const BATCH = 2_000;
const SEATS_TAKEN = 190;
const PARTY = 2;
const NAMES = 8_000;
const T0 = Date.UTC(2026, 0, 1);

export interface StoreBench {
  readonly rows: number;
  readonly rowsPerSecond: number;
  readonly lastTenthPerSecond: number;
  /** What a row costs when nothing else runs on the machine. */
  readonly cpuMicrosPerRow: number;
  readonly links: number;
  readonly scanMs: number;
  readonly hubPageMs: number;
  readonly hubCountMs: number;
  readonly rssMiB: number;
}

export async function benchStore(store: Store, rows: number): Promise<StoreBench> {
  const world = new TravelRows(mulberry32(42));
  let spent = 0;
  let tail = 0;
  let cpu = 0;
  for (let done = 0; done < rows; done += BATCH) {
    // Making the rows is not what is measured.
    const batch = world.batch(Math.min(BATCH, rows - done));
    const start = monotonicMs();
    const cpuBefore = process.cpuUsage();
    await store.ingestBatch(batch);
    const ms = monotonicMs() - start;
    const used = process.cpuUsage(cpuBefore);
    cpu += used.user + used.system;
    spent += ms;
    if (done >= rows * 0.9) tail += ms;
  }
  for (let done = 0; done < rows; done += BATCH) await store.ingestBatch(world.hubBatch(BATCH));
  let links = 0;
  const scanMs = await timed(() => store.scan({ entities() {}, links: (page) => void (links += page.length) }));
  const hub = world.airport.id;
  const hubPageMs = await timed(async () => {
    const page = await store.links({ entity: hub, limit: 50 });
    await store.links({ entity: hub, limit: 50, after: page.at(-1)!.id });
  });
  const hubCountMs = await timed(() => store.neighbourCounts([hub]));
  return {
    ...{
      rows,
      rowsPerSecond: Math.round((rows * 1000) / spent),
      lastTenthPerSecond: Math.round((rows * 100) / tail),
      links,
      scanMs,
      hubPageMs,
      hubCountMs,
    },
    cpuMicrosPerRow: Math.round(cpu / rows),
    rssMiB: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = monotonicMs();
  await work();
  return Math.round(monotonicMs() - start);
}

/** Rows of flights in order of departure, in parties of two, with names of a limited stock and documents of their own. */
class TravelRows {
  readonly #prng: Prng;
  readonly #minter = new IdMinter(randomBytes(32));
  readonly airport: EntityFact;
  #row = 0;

  constructor(prng: Prng) {
    this.#prng = prng;
    this.airport = { kind: "Airport", id: this.#minter.entity("Airport", "PTY"), natural: "PTY", intrinsic: { code: "PTY" } };
  }

  batch(size: number): RecordBatch {
    const records = Array.from({ length: size }, () => this.#travel());
    const source: SourceInfo = {
      source: "BENCH",
      agency: "BENCH",
      originator: "BENCH",
      exportedAt: T0,
      reliability: "B",
      legalBasis: null,
      exercise: true,
    };
    return { source, receivedAt: T0, records };
  }

  /** Links that all meet at one airport, for reading a hub. */
  hubBatch(size: number): RecordBatch {
    const { source, receivedAt } = this.batch(0);
    const records = Array.from({ length: size }, (): RecordDraft => {
      const row = this.#row++;
      const keyHash = this.#minter.recordKey("BENCH", "INSPECTION", `${row}`);
      const entities: EntityFact[] = [
        { kind: "Inspection", id: this.#minter.entity("Inspection", `${row}`), natural: `${row}`, asserted: {} },
        this.airport,
      ];
      const links: LinkFact[] = [{ kind: "OCCURRED_AT", from: 0, to: 1, discriminator: "", at: T0 + row * 1_000 }];
      return {
        ...{
          id: this.#minter.recordId(keyHash, ""),
          keyHash,
          kind: "INSPECTION",
          file: "inspections.csv",
          line: row + 2,
          raw: "",
        },
        ...{ handling: "AMBER", credibility: 6, entities, links },
      };
    });
    return { source, receivedAt, records };
  }

  #travel(): RecordDraft {
    const row = this.#row++;
    const flight = `XX${Math.floor(row / SEATS_TAKEN)}`;
    const party = Math.floor(row / PARTY);
    const surname = word(randomInt(this.#prng, NAMES));
    const given = word(randomInt(this.#prng, NAMES));
    const number = `PA${1e7 + row}`;
    const at = T0 + Math.floor(row / SEATS_TAKEN) * 600_000;
    const keyHash = this.#minter.recordKey("BENCH", "TRAVEL", `${row}`);
    const id = (kind: EntityFact["kind"], key: string): string => this.#minter.entity(kind, key);
    const entities: EntityFact[] = [
      {
        ...{ kind: "Identity", id: id("Identity", `${surname}/${given}/${number}`), natural: `${surname}, ${given}` },
        intrinsic: {
          surname,
          givenNames: given,
          dateOfBirth: "1980-01-01",
          sex: "X",
          nationality: "XXA",
          document: `XXA:${number}`,
        },
        ...{ asserted: {}, tokens: [surname, given, number] },
      },
      {
        kind: "TravelDocument",
        id: id("TravelDocument", number),
        natural: `XXA:${number}`,
        intrinsic: { issuer: "XXA", number },
        tokens: [number],
      },
      { kind: "Flight", id: this.#minter.alias("Flight", flight), alias: true, natural: flight },
      { kind: "Booking", id: this.#minter.alias("Booking", `${party}`), alias: true, natural: `L${party}` },
      { kind: "Bag", id: id("Bag", `${row}`), natural: `BAG${row}`, intrinsic: { tag: `${row}` } },
    ];
    const links: LinkFact[] = [
      {
        ...{ kind: "TRAVELLED_ON", from: 0, to: 2, discriminator: keyHash, at },
        props: { status: "BOARDED", boarded: true, seat: `${row % 30}C`, bagCount: 1, bagWeightKg: 20, travellerType: "PAX" },
      },
      { kind: "HOLDS", from: 0, to: 1, discriminator: "", props: { expiry: "2031-05-05" } },
      { kind: "ON_BOOKING", from: 0, to: 3, discriminator: "" },
      { kind: "BOOKED_FOR", from: 3, to: 2, discriminator: "", at },
      { kind: "CHECKED", from: 0, to: 4, discriminator: "", at },
    ];
    const raw = `F${flight},${surname},${given},X,1980-01-01,XXA,P,${number},XXA,2031-05-05,L${party},PAX,${row % 30}C,1,20,${row},true,BOARDED`;
    return {
      ...{ id: this.#minter.recordId(keyHash, raw), keyHash, kind: "TRAVEL", file: "travel.csv", line: row + 2, raw },
      ...{ handling: "AMBER", credibility: 6, entities, links },
    };
  }
}

function word(n: number): string {
  let text = "";
  for (let left = n + 700; left > 0; left = Math.floor(left / 20)) text += "BAKELITONUVARESIMODU".charAt(left % 20);
  return text + "EZ";
}

async function main(): Promise<void> {
  const rows = Number(process.argv[2] ?? 230_000);
  const folder = mkdtempSync(join(tmpdir(), "trama-bench-"));
  const path = join(folder, "bench.db");
  const store = await openStore({
    url: process.argv[3] ?? `sqlite:${path}`,
    keyCheck: "bench",
    username: "neo4j",
    password: "neo4j",
  });
  const result = await benchStore(store, rows);
  await store.close();
  const fileMiB = process.argv[3] === undefined ? Math.round(statSync(path).size / 2 ** 20) : null;
  process.stdout.write(`${JSON.stringify({ ...result, fileMiB })}\n`);
  rmSync(folder, { recursive: true });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
