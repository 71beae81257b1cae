/** What is worked out of a finding when it is opened, over HTTP: of what the reader may read alone. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { presentMethod } from "#app/queries/present-method.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

let world: World;
let everything: Served;
let plain: Served;
let records: { readonly tour: readonly string[]; readonly other: string };

const ASKED = `{ finding(id: "x_1") {
  stability wouldRemove { code records } checkFirst { id source }
  withoutSource { source records stands scoreMost scoreLeast fallen { code } weakened { code } }
} }`;

/** One traveller more, of another source and under a compartment. */
async function ingestOther({ context: { dataDir, store, minter } }: World): Promise<void> {
  const folder = join(dataDir, "OTHER");
  mkdirSync(folder);
  const info = { source: "OTHER", agency: "PAN-SNA", originator: "PAN-SNA", exported_at: "2026-11-20T00:00:00Z" };
  writeFileSync(
    join(folder, "bundle.json"),
    JSON.stringify({ ...info, reliability: "B", handling: "AMBER//HARBOUR", exercise: true }),
  );
  const row = "F1,ROJAS,ANA,1990-02-03,P,PA1234567,PAN";
  const head = "flight_id,surname,given_names,date_of_birth,document_type,document_number,document_issuer";
  writeFileSync(join(folder, "travel.csv"), `${head}\n${row}\n`);
  const opened = await openBundle(folder);
  for await (const batch of parseBundle(opened, minter))
    await store.ingestBatch({ source: opened.info, receivedAt: 1, records: batch.records });
}

beforeAll(async () => {
  world = await openWorld();
  await ingestOther(world);
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
  const { document } = await everything.data(
    `{ document(ref: "PAN:PA1234567") { records(first: 100) { edges { node { id source } } } } }`,
  );
  const nodes = document.records.edges.map(({ node }: { node: { id: string; source: string } }) => node);
  const of = (source: string): string[] =>
    nodes.filter((node: { source: string }) => node.source === source).map(({ id }: { id: string }) => id);
  records = { tour: of("TOUR").sort(), other: of("OTHER")[0]! };
  const { id, settings } = presentMethod();
  const members = [
    {
      entity: await world.person("PAN:PA1234567"),
      role: "UNKNOWN" as const,
      roleBasis: "INFERRED" as const,
      score: 0.5,
      stability: 0.8,
    },
  ];
  const reason = (code: string, weight: number, cited: readonly string[]) => ({
    code,
    weight,
    records: cited,
    params: { count: 2 },
    members: [],
  });
  const [first, second] = records.tour as [string, string];
  await putFindings(world.context, [
    makeFinding({
      ...{ id: "x_1", score: 0.5, method: id, members },
      reasons: [reason("CALLS", -settings.priorLogit, [first, records.other]), reason("LISTED", 1, [first, second])],
      counterReasons: [reason("COMMUTERS", -1, [second])],
      wouldRemove: [
        { code: "CALLS", members: [] },
        { code: "LISTED", members: [] },
      ],
    }),
  ]);
});

afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

test("each source behind it is told, with what falls without it and what is in doubt, and the records to check first", async () => {
  const { finding } = await everything.data(ASKED);
  const [first] = records.tour;
  expect(finding.stability).toBe(0.8);
  expect(finding.wouldRemove[0]).toEqual({ code: "CALLS", records: [first, records.other] });
  expect(finding.checkFirst).toEqual([{ id: first, source: "TOUR" }]);
  const half = 0.5;
  const floor = 0.003;
  expect(finding.withoutSource).toEqual([
    {
      ...{
        source: "TOUR",
        records: 2,
        stands: null,
        fallen: [{ code: "LISTED" }, { code: "COMMUTERS" }],
        weakened: [{ code: "CALLS" }],
      },
      ...{ scoreMost: half, scoreLeast: expect.closeTo(floor, 3) as number },
    },
    {
      ...{ source: "OTHER", records: 1, stands: null, fallen: [], weakened: [{ code: "CALLS" }] },
      ...{ scoreMost: half, scoreLeast: expect.closeTo(floor, 3) as number },
    },
  ]);
});

test("a source whose records may not be read is not told of", async () => {
  const { finding } = await plain.data(ASKED);
  expect(finding.withoutSource.map(({ source }: { source: string }) => source)).toEqual(["TOUR"]);
});

test("no score is told under a method that nobody kept, and what falls is all the same", async () => {
  await putFindings(world.context, [
    makeFinding({
      id: "x_2",
      score: 0.5,
      members: [],
      reasons: [{ code: "CALLS", params: {}, weight: 3, records: records.tour, members: [] }],
    }),
  ]);
  const { finding } = await everything.data(ASKED.replace("x_1", "x_2"));
  expect(finding.withoutSource).toMatchObject([{ source: "TOUR", stands: null, scoreMost: null, fallen: [{ code: "CALLS" }] }]);
  expect(finding.checkFirst).toEqual([]);
});
