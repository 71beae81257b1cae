/** What several requests share is what each would be told alone: by who may read what, and as of now, whatever changed in between. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { App } from "#app/app.ts";
import type { AppContext } from "#app/context.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { NO_FILTER, findingsOfPerson, listFindings, priorityOf } from "#app/queries/findings.ts";
import { flows } from "#app/queries/flows.ts";
import type { Reader } from "#app/reader/reader.ts";
import { type Access, LOCAL_ACCESS } from "#model/access.ts";
import type { Finding } from "#model/finding.ts";
import { nowMs } from "#base/clock.ts";
import { openSharedWorld, type SharedWorld } from "../support/shared-world.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { putFindings } from "../support/tour-world.ts";

let world: SharedWorld;
/** Reads with threads, of one moment a request, and so shares; the world's own context does neither. */
let sharing: AppContext;
let findings: readonly Finding[];

beforeAll(async () => {
  world = await openSharedWorld();
  // One that only some of the readers below may read, whatever a run finds in so small a world.
  const [one] = await world.context.store.listDocs("findings", { limit: 1 });
  await putFindings(world.context, [{ ...one!.body, id: "x_integrity", handling: `${one!.body.handling}//INTEGRITY` }]);
  sharing = await openContext({ dataDir: world.folder, store: { url: world.url }, logger: silentLogger, readerThreads: 2 });
  findings = (await world.context.store.listDocs("findings", { limit: 1000 })).map(({ body }) => body);
});
afterAll(async () => {
  await closeContext(sharing);
  await world.close();
});

const cleared = (tlp: "GREEN" | "AMBER", compartments: readonly string[]): Access => ({
  ...{ reader: `of ${tlp} ${compartments.join(" ")}`, roles: ["analyst"], purpose: null, case: null },
  clearance: { all: false, tlp, agency: "PAN-SNA", compartments: [...compartments] },
});
const READERS = [LOCAL_ACCESS, cleared("GREEN", []), cleared("AMBER", []), cleared("AMBER", ["VICTIM", "INTEGRITY"])];

async function told(reader: Reader): Promise<unknown> {
  const page = { first: 50, after: null };
  const { items, totalCount } = await listFindings(reader, { ...NO_FILTER, ...page });
  const members = [...new Set(findings.flatMap((finding) => finding.members.map(({ entity }) => entity)))].slice(0, 25);
  const persons = await Promise.all(members.map((id) => reader.person(id)));
  return {
    findings: [totalCount, items],
    flows: await flows(reader, { ...page, kinds: null, origin: null, transit: null, destination: null, from: null, until: null }),
    persons: await Promise.all(
      persons.map(
        async (person) => person && [person, await priorityOf(reader, { person }), await findingsOfPerson(reader, { person })],
      ),
    ),
  };
}

/** Two requests of each reader at a time, as the clients of a service ask them. */
async function expectAllAsAlone(): Promise<readonly unknown[]> {
  const alone: unknown[] = [];
  for (const access of READERS) alone.push(await told(new App(world.context).reader(access)));
  const requests = [...READERS, ...READERS].map(async (access) => {
    const { reader, end } = new App(sharing).reader(access).forOneRequest();
    try {
      return await told(reader);
    } finally {
      end();
    }
  });
  expect(await Promise.all(requests)).toEqual([...alone, ...alone]);
  return alone;
}

test("readers of different clearances are told what each may read", async () => {
  const alone = await expectAllAsAlone();
  expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBeGreaterThan(2);
  await expectAllAsAlone();
});

test("a decision, and a source that was withdrawn, by another process count from the next request on", async () => {
  const before = await expectAllAsAlone();
  const input = { finding: findings[0]!.id, review: "DISMISSED", reason: "a family" } as const;
  await decideFinding(new App(world.context).reader(LOCAL_ACCESS), input);
  const decided = await expectAllAsAlone();
  expect(decided[0]).not.toEqual(before[0]);
  const sources = (await world.context.store.sources()).map(({ source }) => source);
  for (const source of sources.slice(0, 2)) {
    await world.context.store.withdrawSource(source, nowMs());
    await expectAllAsAlone();
  }
  expect(await expectAllAsAlone()).not.toEqual(decided);
});
