/**
 * Two worlds for attempts to cross: one whose rows, findings, cases, plans and group are labelled at random, and one that holds only what the lesser of two
 * readers may read of it. Nobody in them is a victim or a child: protection is the one thing that all records decide. Rows of flights, bookings, goods and staff stay
 * open.
 */
import { openGroup } from "#app/jobs/groups/change-group.ts";
import { Reader } from "#app/reader/reader.ts";
import { nowMs } from "#base/clock.ts";
import type { Prng } from "#base/prng.ts";
import type { Access } from "#model/access.ts";
import type { FindingMember } from "#model/finding.ts";
import { formatHandling, mayRead, parseHandling } from "#model/handling.ts";
import { IdMinter, personIdOf } from "#model/ids.ts";
import type { KeptCase } from "#model/kept/case.ts";
import type { KeptPlan } from "#model/kept/plan.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { ROLES } from "#model/users/rights.ts";
import { withGraph } from "../ask-all.ts";
import { OPEN_FILES } from "../tour-questions.ts";
import { type Bundle, KEY, makeFinding, openWorld, PLAIN_READER, putFindings, tourBundle, type World } from "../tour-world.ts";

export const LESSER = PLAIN_READER;
export const GREATER: Access = {
  reader: "maria",
  roles: ROLES,
  clearance: { all: false, tlp: "RED", agency: "PAN-SNA", compartments: ["HARBOUR", "OP-X", "VICTIM"] },
  purpose: null,
  case: null,
};

/** Of rows of PAN-SNA, which is the agency of both. */
const LABELS = [
  "AMBER",
  "AMBER//HARBOUR",
  "RED//TO maria",
  "AMBER+STRICT//REL USA-CBP",
  "AMBER//REL USA-CBP",
  "AMBER//REL USA-CBP//OP-X",
];
const SURNAMES = ["QUIROZ", "VEGAS", "ALMADA", "BRAVO", "CIDRA", "DUARTE", "ESTEVES"];
const GIVEN = ["ELENA", "IRIS", "HUGO", "NILO", "RAUL"];
const PEOPLE = 9;
const AT = "2026-11-25T08:00:00.000Z";
const DAY_MS = 24 * 3600 * 1000;

export interface Worlds {
  readonly full: World;
  readonly oracle: World;
  /** Of findings, cases, plans and the group, of each label: those that the lesser may read, and the others. */
  readonly open: Kept;
  readonly closed: Kept;
  close(): Promise<void>;
}

export interface Kept {
  readonly findings: readonly string[];
  readonly cases: readonly string[];
  readonly plans: readonly string[];
  readonly groups: readonly string[];
}

const opaque = (prefix: string, what: string): string => `${prefix}_${new IdMinter(KEY).recordKey("test", prefix, what)}`;

const isReadable = (label: string | undefined): boolean => {
  const parsed = parseHandling(label || "AMBER", "PAN-SNA");
  return parsed.ok && mayRead(LESSER.clearance, LESSER.reader, parsed.handling);
};

/** `on`: an empty store for the labelled one; the other one is always in memory. */
export async function openWorlds(prng: Prng, on?: Parameters<typeof openWorld>[2]): Promise<Worlds> {
  const bundle = labelled(prng);
  const readable = Object.fromEntries(
    Object.entries(bundle).map(([file, rows]) => [file, rows.filter(({ handling }) => isReadable(handling))]),
  );
  const full = withGraph(await openWorld(bundle, {}, on));
  const oracle = withGraph(await openWorld(readable));
  const kept = keptOf(prng, { all: documentsIn(bundle), readable: documentsIn(readable) });
  await keep(full, kept);
  await keep(
    oracle,
    kept.filter(({ label }) => isReadable(label)),
  );
  const { group } = await openGroup(
    new Reader(full.context, GREATER),
    { compartment: "OP-Y", purpose: "a test", template: "SIMPLE", endsAt: nowMs() + DAY_MS, agencies: [], users: ["maria"] },
    [],
  );
  const idsOf = (some: readonly KeptParts[]): Omit<Kept, "groups"> => ({
    findings: some.map(({ finding }) => finding.id),
    cases: some.map(({ caseId }) => caseId),
    plans: some.map(({ plan }) => plan.id),
  });
  return {
    ...{ full, oracle },
    open: { ...idsOf(kept.filter(({ label }) => isReadable(label))), groups: [] },
    closed: { ...idsOf(kept.filter(({ label }) => !isReadable(label))), groups: ["OP-Y", group!.id] },
    close: async () => {
      await full.close();
      await oracle.close();
    },
  };
}

function labelled(prng: Prng): Bundle {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(prng() * of.length)]!;
  const tour = tourBundle();
  const flights = ["F1", "F2", "F3"];
  const people = Array.from({ length: PEOPLE }, (_, i) => ({
    surname: pick(SURNAMES),
    given_names: pick(GIVEN),
    sex: pick(["F", "M"]),
    date_of_birth: `19${60 + Math.floor(prng() * 35)}-0${1 + (i % 9)}-1${i % 10}`,
    nationality: "PAN",
    document_number: `PX77${1000 + Math.floor(prng() * 9000)}${i}`,
    document_issuer: "PAN",
  }));
  const more: Bundle = {
    "travel.csv": people.flatMap((person, i) =>
      flights
        .filter(() => prng() < 0.6)
        .map((flight) => ({ flight_id: flight, ...person, document_type: "P", seat: `${20 + i}C`, status: "CHECKED_IN" })),
    ),
    "incident_parties.csv": people
      .filter(() => prng() < 0.5)
      .map((person) => ({ incident_id: pick(["I1", "I2", "I4"]), role: "SUSPECT", ...person })),
    "watchlist.csv": people
      .slice(0, 3)
      .map((person, i) => ({ entry_id: `WX${i}`, list: "LOOKOUT", ...person, reason: "courier" })),
  };
  const rows = Object.entries(tour).map(([file, own]) => {
    const given = [...own, ...(more[file] ?? [])].filter(({ role, kind }) => role !== "VICTIM" && kind !== "VICTIM_IDENTIFIED");
    return [
      file,
      given.map((row) => ({ ...row, ...grown(row), handling: OPEN_FILES.has(file) || prng() < 0.5 ? "" : pick(LABELS) })),
    ] as const;
  });
  return Object.fromEntries(rows);
}

/** Nobody is a child. */
const grown = ({ date_of_birth }: Readonly<Record<string, string>>): Record<string, string> =>
  date_of_birth === undefined ? {} : { date_of_birth: date_of_birth.replace(/^20/, "19") };

/** Natural forms of whose journeys there are rows. */
function documentsIn(bundle: Bundle): readonly string[] {
  const numbers = bundle["travel.csv"]!.map((row) => `${row["document_issuer"]}:${row["document_number"]}`);
  return [...new Set(numbers)].sort();
}

interface KeptParts {
  readonly label: string;
  readonly finding: ReturnType<typeof makeFinding>;
  readonly caseId: string;
  readonly documents: readonly string[];
  readonly plan: KeptPlan;
}

/** One of each for each label: about anybody where it is closed, and about whom the lesser may read where it is not. */
function keptOf(
  prng: Prng,
  documents: { readonly all: readonly string[]; readonly readable: readonly string[] },
): readonly KeptParts[] {
  return LABELS.map((text, i) => {
    const parsed = parseHandling(text, "PAN-SNA");
    const label = parsed.ok ? formatHandling(parsed.handling) : text;
    const [id, by, method, snapshot] = [opaque("pl", String(i)), "maria", "m", "s_test"];
    const of = isReadable(label) ? documents.readable : documents.all;
    return {
      label,
      documents: of.filter(() => prng() < 0.4).slice(0, 4),
      caseId: opaque("cs", String(i)),
      finding: makeFinding({ id: opaque("x", String(i)), score: 0.4 + i / 10, members: [], handling: label }),
      plan: {
        ...{ id, by, method, snapshot, name: `PLAN ${i}`, at: AT, spent: 1, area: 0.5, steps: [], handling: label },
        asked: {
          ...{ refs: [], radius: 1, budget: 1, stepsMax: 1, costs: [], sparing: [], eligibility: "ANYBODY", things: false },
          ...{ observe: 0, membersMax: 50, seed: 1 },
        },
      },
    };
  });
}

async function keep(world: World, kept: readonly KeptParts[]): Promise<void> {
  const { store } = world.context;
  for (const { label, documents, caseId, finding, plan } of kept) {
    const persons = await Promise.all(documents.map((document) => world.person(document)));
    const members = persons.map((entity, i): FindingMember => ({
      entity,
      role: "COURIER",
      roleBasis: "INFERRED",
      score: 0.3 + i / 10,
      stability: 0.9,
    }));
    await putFindings(world.context, [{ ...finding, members }]);
    const said = { at: AT, by: "maria", handling: label };
    const body: KeptCase = {
      events: [
        { ...said, id: `${caseId}_0`, kind: "OPENED", title: `CASE ${caseId.slice(-4)}`, assignee: null },
        { ...said, id: `${caseId}_1`, kind: "COMMENTED", text: `seen at PTY ${caseId.slice(-4)}` },
        {
          ...{ ...said, id: `${caseId}_2`, kind: "ADDED", note: null },
          items: [...persons.map((ref) => ({ kind: "ENTITY", ref }) as const), { kind: "FINDING", ref: finding.id }],
        },
      ],
    };
    await store.putDocs([
      { collection: "cases", append: [{ id: caseId, sort: AT, refs: [], body }] },
      {
        collection: "plans",
        append: [{ id: plan.id, sort: plan.id, refs: [], body: { ...plan, asked: { ...plan.asked, refs: persons } } }],
      },
    ]);
  }
}

/** Ids of all things, links and records that a store holds, and what things are called. */
export async function heldIn({ context: { store } }: World): Promise<ReadonlyMap<string, string>> {
  const held = new Map<string, string>();
  for (const kind of ENTITY_KINDS)
    for (const { id, natural, assertions } of await store.listEntities(kind, null, 5000)) {
      held.set(id, natural);
      if (kind === "Identity") held.set(personIdOf(id), natural);
      for (const { record } of assertions) held.set(record, "");
      for (const link of await store.links({ entity: id, direction: "out", limit: 5000 })) {
        held.set(link.id, "");
        for (const { record } of link.assertions) held.set(record, "");
      }
    }
  return held;
}
