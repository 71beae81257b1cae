/** The README's ten questions, pasted as they stand there, on the made-up bundle of the first start. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { silentLogger } from "../support/silent-logger.ts";
import { packageRoot } from "#base/worker.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { App } from "#app/app.ts";
import type { AppContext } from "#app/context.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { startServer, type RunningServer } from "#api/server.ts";
import { localReader } from "../support/local-reader.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
const SLOW_MS = 300_000;
const readme = readFileSync(join(packageRoot, "README.md"), "utf8");
const questions = [...readme.matchAll(/^### (\d+)\. (.+?)\n[\s\S]*?```graphql\n([\s\S]*?)```/gm)].map(
  ([, number, title, query]) => ({
    number: Number(number),
    title: title!,
    query: query!,
  }),
);

/** What the README says that each answers. */
const EXPECTED: Record<number, (data: any) => void> = {
  1: ({ person }) => {
    expect(person.name).toBe("RODRIGUEZ, JULIA");
    expect(person.documents.map((holding: any) => holding.document.natural)).toContain("PAN:X53293307");
    expect(person.identities.length).toBeGreaterThan(1);
    expect(person.judgements.some((judgement: any) => judgement.verdict === "SAME" && judgement.comparisons.length > 0)).toBe(
      true,
    );
    expect(person.findings.length).toBeGreaterThan(0);
  },
  2: ({ contact }) => {
    const users = contact.users.edges.map(({ node }: any) => node.user.natural);
    expect(users).toHaveLength(4);
    expect(users).toContain("PTY:S012");
  },
  3: ({ person }) => {
    expect(person.coTravellers.edges.length).toBeGreaterThan(0);
    for (const { node } of person.coTravellers.edges) expect(node.flights.length).toBe(node.flightCount);
  },
  4: ({ flight }) => {
    const priorities = flight.manifest.edges.map(({ node }: any) => node.priority as number | null);
    expect(flight.manifest.totalCount).toBeGreaterThan(20);
    expect(priorities[0]).toBeGreaterThan(0.5);
    expect(priorities).toEqual([...priorities].sort((a, b) => (b ?? -1) - (a ?? -1)));
  },
  5: ({ paths }) => {
    const first = paths.paths[0];
    expect(first.steps.map((step: any) => step.kind)).toContain("CONTACTED");
    const evidenced = first.steps.filter((step: any) => step.kind !== "IDENTIFIED_AS");
    expect(evidenced.every((step: any) => step.evidence.length > 0)).toBe(true);
    expect(paths).toMatchObject({ timedOut: false, truncated: expect.any(Boolean), explored: expect.any(Number) });
  },
  6: ({ findings, changes }) => {
    expect(findings.totalCount).toBeGreaterThan(0);
    expect(findings.edges[0].node).toMatchObject({ status: "NEW" });
    expect(changes.edges[0].node).toMatchObject({ kind: "INGEST", source: "EXERCISE-PTY" });
  },
  7: ({ flows }) => {
    expect(
      flows.edges.some(({ node }: any) => node.kind === "DRUG" && node.destination !== null && node.concealments.length > 0),
    ).toBe(true);
  },
  8: ({ busy, tied }) => {
    expect(busy.exposure).toMatchObject({ observed: 4, offRoster: { visits: 0 } });
    expect(busy.exposure.expected).toBeGreaterThan(1.5);
    expect(busy.findings).toEqual([]);
    expect(tied.exposure).toMatchObject({ observed: 1, offRoster: { observed: 1 } });
    expect(tied.findings[0].title).toMatch(/insider ring/);
    expect(tied.findings[0].reasons.some(({ text }: any) => text.includes(" is privately tied to "))).toBe(true);
  },
  9: ({ shared }) => {
    expect(shared.edges[0].node.entity).toMatchObject({ kind: "CONTACT" });
    expect(shared.edges[0].node.sharedBy).toHaveLength(3);
  },
  10: ({ consignment }) => {
    expect(consignment.custody.length).toBeGreaterThan(0);
    expect(consignment.custody.some((event: any) => event.handler?.staffNumbers.length > 0)).toBe(true);
  },
  11: ({ network }) => {
    // Which number a community has follows ids, and those the key of the installation.
    expect(network.members[0]).toMatchObject({ distance: 0 });
    expect(network.members[0].community).toBeLessThan(network.communityCount);
    expect(network.members.length).toBeGreaterThan(3);
    expect(network.ties.length).toBeGreaterThanOrEqual(network.members.length - 1);
    expect(network.ties.every((tie: any) => tie.weight > 0 && tie.terms.length > 0)).toBe(true);
  },
};

describe(
  "the README's tour",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-tour-"));
    let context: AppContext;
    let server: RunningServer;

    beforeAll(async () => {
      context = await openContext({ dataDir: folder, store: { url: `sqlite:${folder}/demo.db` }, logger: silentLogger });
      await runIngest(localReader(context), { path: join(packageRoot, "seed") });
      await runDetect(localReader(context));
      server = await startServer(new App(context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS, pages: false });
    }, SLOW_MS);
    afterAll(async () => {
      await server.close();
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    });

    it("has eleven questions", () => {
      expect(questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    });

    it.each(questions)("$number: $title", async ({ number, query }) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
      expect(errors).toBeUndefined();
      EXPECTED[number]!(data);
    });
  },
  SLOW_MS,
);
