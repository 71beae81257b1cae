/** The tour's made-up world served, with findings, runs and a report as jobs would have left them, and a graph worker that answers by rote. */
import type { PathsQuery } from "#app/snapshot/paths-answer.ts";
import { graphOf } from "../support/graph-of.ts";
import { makeFinding, putFindings } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

export interface ServedTour {
  readonly served: Served;
  readonly ana: string;
  readonly bruno: string;
  /** What the graph worker was asked. */
  readonly asked: readonly PathsQuery[];
  /** The data of an answer without errors. */
  readonly ask: Served["data"];
  /** The code of the first error. */
  codeOf(query: string, variables?: Record<string, unknown>): Promise<unknown>;
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any */
export const nodes = (connection: any): any[] => connection.edges.map((edge: { node: unknown }) => edge.node);

export async function serveTour(): Promise<ServedTour> {
  const asked: PathsQuery[] = [];
  const served = await serveWorld({
    parts: {
      graph: graphOf({
        paths: async ({ query }) => {
          asked.push(query);
          const flight = served.context.minter.entity("Flight", "X1204/PTY/2026-11-01");
          const [from, to] = [query.from[0]!, query.to[0]!];
          const alike = { kind: "TRAVELLED_ON" as const, since: null, until: null, bits: 3.5, shared: flight, sharers: 12 };
          const steps = [
            { ...alike, from, to: flight, forward: true, at: Date.parse("2026-11-01T10:00:00Z"), records: ["r_unknown"] },
            { ...alike, from: flight, to, forward: false, at: null, records: [] },
          ];
          return {
            paths: [{ entities: [from, flight, to], steps, cost: 1.25, inOrder: true, longestWait: 5_400_000, alike: 2 }],
            explored: 7,
            truncated: true,
            timedOut: false,
            hubsSkipped: [flight],
            snapshot: "s_test",
            behind: 0,
          };
        },
      }),
    },
  });
  const [ana, bruno] = [await served.person("PAN:PA1234567"), await served.person("PAN:PA7654321")];
  const worker = await served.person("PTY:S0042");
  const member = { role: "COURIER" as const, roleBasis: "INFERRED" as const, stability: 0.8 };
  await putFindings(served.context, [
    makeFinding({
      id: "x_cell",
      score: 0.9,
      members: [
        { ...member, entity: bruno, score: 0.7 },
        { ...member, entity: ana, score: 0.6, stability: 0.6 },
      ],
      nextTravel: { flight: "X1204/PTY/2026-11-21", departsAt: "2026-11-21T10:00:00Z" },
      counterReasons: [{ code: "FAMILY", params: { percent: 50 }, weight: -1, records: [], members: [] }],
    }),
    makeFinding({
      id: "x_insider",
      type: "INSIDER",
      kind: "INSIDER_RING",
      score: 0.8,
      members: [{ ...member, entity: worker, score: 0.8, stability: null }],
      changes: [],
      status: "CONTINUING",
      reasons: [
        {
          code: "PRESENT_AT_INCIDENTS",
          params: { observed: 5, expected: 1.5, chance: 0.01, flights: [] },
          weight: 3,
          records: [],
          members: [],
        },
      ],
    }),
    makeFinding({
      id: "x_gone",
      score: 0.1,
      members: [],
      status: "DISSOLVED",
      changes: [{ code: "DISSOLVED", params: {} }],
      // Its steps were kept before they had a time: they have their runs'.
      history: [
        { run: "u_0", asOf: "2026-11-18T10:00:00Z", status: "NEW", changes: [{ code: "BORN", params: {} }] },
        { run: "u_1", asOf: "2026-11-20T22:00:00Z", status: "DISSOLVED", changes: [{ code: "DISSOLVED", params: {} }] },
      ],
    }),
    makeFinding({
      id: "x_old",
      score: 0.2,
      members: [{ ...member, entity: ana, score: 0.2 }],
      run: "u_0",
      review: "DISMISSED",
      decisions: [{ review: "DISMISSED", by: "maria", at: "2026-11-20T12:00:00Z", reason: "family", incidents: [], codes: [] }],
    }),
  ]);
  const run = (id: string, finishedAt: string, raised: readonly string[]) => ({
    id,
    sort: finishedAt,
    refs: [],
    body: {
      id,
      status: "DONE" as const,
      by: "local",
      startedAt: finishedAt,
      finishedAt,
      ms: 1,
      seq: 1,
      snapshot: "s_test",
      asOf: "2026-11-20T22:00:00Z",
      method: "m",
      counts: {},
      fresh: raised.length,
      raised,
      notes: ["1 hub skipped"],
      error: null,
    },
  });
  await served.context.store.putDocs(
    [
      {
        collection: "runs",
        append: [
          run("u_0", "2026-11-19T00:00:00Z", ["x_before", "x_old"]),
          run("u_1", "2026-11-21T00:00:00Z", ["x_cell", "x_gone"]),
        ],
      },
    ],
    { feed: { at: Date.parse("2026-11-21T00:00:00Z"), kind: "DETECT", source: null, count: 4 } },
  );
  const report = {
    id: "ig_1",
    source: "TOUR",
    records: { read: 3, new: 2, superseding: 0, unchanged: 0, rejected: 1 },
    entities: { Flight: 1, Person: 0 },
    links: {},
    stubs: 1,
    stubNames: ["F9"],
    rejects: [
      { file: "travel.csv", line: 2, column: "surname", valueClass: "empty", code: "CELL_MISSING" as const, text: "a surname" },
    ],
    warnings: [],
    droppedColumns: [],
    startedAt: "2026-11-20T00:00:00Z",
    finishedAt: null,
    by: "local",
    ms: 5,
    seqFrom: 0,
    seqTo: 1,
  };
  await served.context.store.putDocs([
    { collection: "ingestReports", append: [{ id: "ig_1", sort: "1", refs: [], body: report }] },
  ]);

  const ask: Served["data"] = (query, variables) => served.data(query, variables);
  const codeOf: ServedTour["codeOf"] = async (query, variables) =>
    (await served.ask(query, variables)).body.errors?.[0]?.extensions?.code;
  return { served, ana: ana!, bruno: bruno!, asked, ask, codeOf };
}
