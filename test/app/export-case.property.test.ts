/**
 * A case exported under a clearance is what is exported from a store of the readable records alone, letter by letter, label and counts too: with labels at
 * random on rows, findings and on what people wrote. Nobody in a finding
 * is protected here: protection is the one thing that all records decide.
 */
import { expect, test } from "vitest";
import { exportCase } from "#app/queries/exports/export-case.ts";
import type { ExportFile } from "#app/queries/exports/export-file.ts";
import { Reader } from "#app/reader/reader.ts";
import { mulberry32, type Prng, randomInt } from "#base/prng.ts";
import { type Access, LOCAL_ACCESS } from "#model/access.ts";
import type { Finding } from "#model/finding.ts";
import { mayRead, parseHandling } from "#model/handling.ts";
import type { CaseEvent, CaseItem, KeptView } from "#model/kept/case.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, tourBundle, type World } from "../support/tour-world.ts";

type Bundle = ReturnType<typeof tourBundle>;

const OPEN_FILES = new Set(["flights.csv", "bookings.csv", "consignments.csv", "staff.csv"]);
const WRITTEN = ["GREEN", "AMBER", "RED//TO maria"];
/** Without CARLA, a minor, among the members of findings. */
const MINOR = "PAN:PA1111111";
const DOCUMENTS = ["PAN:PA1234567", "PAN:PA7654321", "COL:CC2222222", "PAN:PA3333333"];
const FORMS = ["HTML", "NODES_CSV", "LINKS_CSV", "GRAPHML", "GEXF", "FTM"] as const;
const ID = "cs_1";
const AT = "2026-11-30T10:00:00.000Z";

const legible = (text: string): boolean => {
  const parsed = parseHandling(text);
  return parsed.ok && mayRead(PLAIN_READER.clearance, PLAIN_READER.reader, parsed.handling);
};
const pick = <T>(prng: Prng, from: readonly T[]): T => from[randomInt(prng, from.length)]!;

/** What somebody who reads everything put into the case. */
async function randomCase(prng: Prng, world: World): Promise<{ events: CaseEvent[]; view: KeptView; findings: Finding[] }> {
  const { store } = world.context;
  const held = await Promise.all(ENTITY_KINDS.map((kind) => store.listEntities(kind, null, 1000)));
  const out = held.flat().map(({ id: entity }) => store.links({ entity, direction: "out", limit: 1000 }));
  const links = (await Promise.all(out)).flat().filter(() => prng() < 0.4);
  const people = await Promise.all([...DOCUMENTS, "PTY:S0042"].map((ref) => world.person(ref)));
  const things = held.flat().flatMap(({ id, kind }) => (kind === "Identity" ? [] : [id]));
  const refs = [...people, await world.person(MINOR), ...things].filter(() => prng() < 0.7);
  const member = { role: "COURIER", roleBasis: "INFERRED", stability: 1 } as const;
  const findings = [1, 2, 3].map((number) =>
    makeFinding({
      ...{ id: `x_${number}`, score: 0.5, handling: pick(prng, ["AMBER", "AMBER//HARBOUR"]) },
      members: people
        .filter(() => prng() < 0.5)
        .concat(people[0]!)
        .slice(0, 3)
        .map((entity) => ({ ...member, entity, score: 0.5 })),
    }),
  );
  const steps = links.slice(0, 3).map(({ kind, from, to }) => ({ from, to, kind }));
  const items: readonly CaseItem[] = [
    ...refs.map((ref) => ({ kind: "ENTITY", ref }) as const),
    ...links.map(({ id: ref }) => ({ kind: "LINK", ref }) as const),
    ...findings.map(({ id: ref }) => ({ kind: "FINDING", ref }) as const),
    ...steps.map((step) => ({ kind: "PATH", steps: [step] }) as const),
  ];
  let count = 0;
  const said = (handling: string) => ({ id: `ce_${++count}`, at: "2026-11-29T09:00:00.000Z", by: "maria", handling });
  const events: CaseEvent[] = [
    { ...said("GREEN"), kind: "OPENED", title: "QUAY 4", assignee: null },
    ...items.map((item) => ({ ...said(pick(prng, WRITTEN)), kind: "ADDED", items: [item], note: `note ${count}` }) as const),
    ...items
      .filter(() => prng() < 0.2)
      .map((item) => ({ ...said(pick(prng, WRITTEN)), kind: "REMOVED", items: [item], note: null }) as const),
    ...WRITTEN.map((handling) => ({ ...said(handling), kind: "COMMENTED", text: `comment ${count}` }) as const),
    { ...said(pick(prng, WRITTEN)), kind: "VIEW_SAVED", view: "cv_1", name: "table" },
  ];
  const nodes = refs.map((id, i) => ({ id, x: i, y: -i, pinned: false }));
  const filters = { linkKinds: null, entityKinds: null, from: null, until: null, text: null };
  return { events, view: { case: ID, nodes, links: links.map(({ id }) => id), hidden: [], filters }, findings };
}

/** As it is without what may not be read: of an act that is told of, what was written with it goes alone. */
function readable(events: readonly CaseEvent[]): CaseEvent[] {
  return events.flatMap((event): CaseEvent[] => {
    if (legible(event.handling)) return [event];
    return event.kind === "ADDED" || event.kind === "REMOVED" ? [{ ...event, handling: "CLEAR", note: null }] : [];
  });
}

async function exported({ context }: World, access: Access): Promise<unknown> {
  const files = FORMS.map(async (form) => {
    const reader = new Reader(context, access);
    const { text, ...file }: ExportFile = await exportCase(reader, { id: ID, form, at: AT });
    const told = { ...file, text: await text() };
    // Whoever stands in a file by an id of their own was noted for the audit.
    const { ids } = await reader.takeSeen();
    const spoken = [...told.text.matchAll(/\bp_[0-9a-f]{28}\b/g)].map(([id]) => id);
    expect(ids).toEqual(expect.arrayContaining(spoken));
    return told;
  });
  return Promise.all(files);
}

test.each([1, 2, 3, 4, 5, 6])("what may not be read is not in a file: labels of seed %i", async (seed) => {
  const prng = mulberry32(seed);
  const labelled = Object.entries(tourBundle()).map(([file, all]) => [
    file,
    all
      .filter((row) => row.role !== "VICTIM" && row.kind !== "VICTIM_IDENTIFIED")
      .map((row) => ({ ...row, handling: !OPEN_FILES.has(file) && prng() < 0.3 ? "AMBER//HARBOUR" : "" })),
  ]);
  const full = Object.fromEntries(labelled) as Bundle;
  const less = Object.fromEntries(
    Object.entries(full).map(([file, rows]) => [file, rows.filter(({ handling }) => handling === "")]),
  );
  const [world, oracle] = await Promise.all([openWorld(full), openWorld(less)]);
  try {
    const { events, view, findings } = await randomCase(prng, world);
    const put = async ({ context }: World, kept: readonly CaseEvent[], seen: readonly Finding[]): Promise<void> => {
      await putFindings(context, seen);
      await context.store.putDocs([
        { collection: "cases", append: [{ id: ID, sort: AT, refs: [], body: { events: kept } }] },
        { collection: "caseViews", append: [{ id: "cv_1", sort: ID, refs: [], body: view }] },
      ]);
    };
    await put(world, events, findings);
    await put(
      oracle,
      readable(events),
      findings.filter(({ handling }) => legible(handling)),
    );
    const told = await exported(world, PLAIN_READER);
    expect(told).toEqual(await exported(oracle, { ...LOCAL_ACCESS, reader: PLAIN_READER.reader }));
    expect(told).not.toEqual(await exported(world, { ...LOCAL_ACCESS, reader: PLAIN_READER.reader }));
  } finally {
    await Promise.all([world.close(), oracle.close()]);
  }
});
