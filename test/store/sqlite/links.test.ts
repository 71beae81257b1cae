/** An entity's links are read all or page by page, whichever costs less: what is answered does not hang on it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { RecordDraft } from "#model/record.ts";
import { openStore } from "#store/open.ts";
import type { LinkQuery, StoredLink } from "#store/port.ts";
import { openToRead } from "#store/sqlite/open-to-read.ts";
import type { Db } from "#store/sqlite/db.ts";
import { readLinks } from "#store/sqlite/links.ts";
import { batch, draft, entity, KEY_CHECK, source, T0 } from "../../support/batches.ts";

const hub = entity("Contact", "PHONE/+1");
const HANDLINGS = ["GREEN", "AMBER", "AMBER//HARBOUR"];
const ALL_KINDS: readonly LinkKind[] = ["USES", "CONTACTED", "LISTED_AS"];

let folder: string;
let db: Db;

/** Seventy links at one phone, of three kinds and both ways, at few times or none, many of them said by several sources that differ in the time. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-links-"));
  const path = join(folder, "trama.db");
  const store = await openStore({ url: `sqlite:${path}`, keyCheck: KEY_CHECK });
  const prng = mulberry32(12);
  for (const [i, handling] of HANDLINGS.entries()) {
    const rows = Array.from({ length: 70 }, (_, row) => row).filter(() => prng() < 0.6);
    const said = rows.map((row): RecordDraft => {
      const at = prng() < 0.7 ? { at: T0 + randomInt(prng, 4) } : {};
      const kind = ALL_KINDS[row % 3]!;
      const other = kind === "LISTED_AS" ? entity("WatchlistEntry", `${row}`) : entity("Contact", `PHONE/+${row % 20}`);
      const [from, to] = kind === "LISTED_AS" || row % 2 === 0 ? [0, 1] : [1, 0];
      const link = { kind, from, to, discriminator: `${row}`, ...at };
      return draft(`S${i}`, `${row}`, "", { handling, entities: [hub, other], links: [link] });
    });
    await store.ingestBatch(batch(source(`S${i}`, { exportedAt: T0 + randomInt(prng, 2) }), ...said));
  }
  await store.close();
  db = openToRead(path);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a page is the same whether all links were read for it or only its own", () => {
  const time = fc.option(fc.integer({ min: T0 - 1, max: T0 + 5 }), { nil: undefined });
  const query = fc.record(
    {
      direction: fc.constantFrom("out", "in", "both" as const),
      kinds: fc.option(fc.subarray([...ALL_KINDS]), { nil: undefined }),
      from: time,
      until: time,
      labels: fc.option(fc.subarray([...db.read(() => db.interned.labelTexts()).keys()]), { nil: undefined }),
      limit: fc.integer({ min: 1, max: 40 }),
    },
    { requiredKeys: ["limit"] },
  );
  fc.assert(
    fc.property(query, ({ labels, limit, ...rest }) => {
      const given = { ...rest, labels: labels && new Set(labels) };
      const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const asked: LinkQuery = { entity: hub.id, limit, ...defined };
      const whole = readLinks(db, { ...asked, limit: 1000 });
      for (const allMax of [0, 1000]) expect(allPages(asked, allMax)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
  expect(readLinks(db, { entity: hub.id, limit: 1000 }).length).toBeGreaterThan(50);
});

function allPages(query: LinkQuery, allMax: number): StoredLink[] {
  const links: StoredLink[] = [];
  for (;;) {
    const after = links.at(-1)?.id;
    const page = db.read(() => readLinks(db, { ...query, ...(after === undefined ? {} : { after }) }, allMax));
    links.push(...page);
    if (page.length < query.limit) return links;
  }
}
