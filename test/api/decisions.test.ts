/** What people start and decide, asked for in GraphQL and told over WebSocket and server-sent events; on the made-up world of support/small-store.ts. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { startServer, type RunningServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import type { AppContext } from "#app/context.ts";
import { closeContext } from "#app/open-context.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { openSmallStore } from "../support/small-store.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
const SLOW_MS = 300_000;

describe(
  "what people start and decide",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-api-decide-"));
    let context: AppContext;
    let server: RunningServer;
    beforeAll(async () => {
      context = await openSmallStore(folder, "ingested");
      server = await startServer(new App(context), {
        host: "127.0.0.1",
        port: 0,
        access: () => ({ ...LOCAL_ACCESS, reader: "maria" }),
        pages: false,
      });
    }, SLOW_MS);
    afterAll(async () => {
      await server.close();
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    });

    const answer = async (query: string, variables: Record<string, unknown> = {}): Promise<any> => {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    };
    const data = async (query: string, variables?: Record<string, unknown>): Promise<any> => {
      const { data: found, errors } = await answer(query, variables);
      expect(errors).toBeUndefined();
      return found;
    };
    const codeOf = async (query: string, variables?: Record<string, unknown>): Promise<unknown> =>
      (await answer(query, variables)).errors?.[0]?.extensions?.code;

    /** Everything a subscription is told until `stop`. */
    function listen(query: string): { told: any[]; stop: () => Promise<unknown> } {
      const client = createClient({ url: `${server.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket });
      const told: any[] = [];
      client.subscribe(
        { query },
        { next: (result) => told.push(result.data), error: () => undefined, complete: () => undefined },
      );
      return { told, stop: async () => client.dispose() };
    }

    async function sse(query: string): Promise<{ told: any[]; stop: () => void }> {
      const controller = new AbortController();
      const response = await fetch(`${server.url}/graphql/stream`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "text/event-stream" },
        body: JSON.stringify({ query }),
        signal: controller.signal,
      });
      const told: any[] = [];
      void (async () => {
        const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
        let text = "";
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          text += part.value;
          for (let found = /data: (\{.*\})\n/.exec(text); found !== null; found = /data: (\{.*\})\n/.exec(text)) {
            told.push(JSON.parse(found[1]!).data);
            text = text.slice(found.index + found[0].length);
          }
        }
      })().catch(() => undefined);
      return { told, stop: () => controller.abort() };
    }

    /** Waits until the listener has heard what the test is about; vitest ends what never comes. */
    async function until(holds: () => boolean): Promise<void> {
      while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
    }

    /** An event of no run, repeated until both streams have heard it: then they are open. */
    async function opened(...streams: readonly { told: any[] }[]): Promise<void> {
      while (streams.some(({ told }) => told.length === 0)) {
        context.events.runProgress({ run: "u_none", stage: "snapshot", done: 0, status: "RUNNING" });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }

    const RUN = `mutation ($input: RunDetectionInput!) { runDetection(input: $input) { run { id status new asOf finishedAt snapshot } } }`;
    const JUDGE = `mutation ($left: ID!, $right: ID!, $verdict: Verdict!) {
      judgeIdentities(input: { left: $left, right: $right, verdict: $verdict, reason: "passport photographs compared" }) {
        judgement { verdict by reason left { id } right { id } }
        persons { identities { id } }
      }
    }`;

    test("a run is started, its progress told to the end on both transports, and what it raised is told and there", async () => {
      const progress = `subscription { runProgress { run stage done status } }`;
      const socket = listen(progress);
      const stream = await sse(progress);
      const findings = listen(`subscription { findingChanged { status finding { id status review score } } }`);
      await opened(socket, stream);

      const { runDetection } = await data(RUN, { input: {} });
      expect(runDetection.run).toMatchObject({ status: "DONE", new: expect.any(Number), snapshot: expect.any(String) });
      expect(runDetection.run.new).toBeGreaterThan(4);
      const { id } = runDetection.run;
      for (const { told } of [socket, stream]) {
        const own = () => told.map(({ runProgress }) => runProgress).filter(({ run }) => run === id);
        await until(() => own().at(-1)?.status === "DONE");
        const shares = own().map(({ done }) => done as number);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect(own().at(-1)).toMatchObject({ stage: "done", done: 1 });
      }
      await until(() => findings.told.length >= runDetection.run.new);
      const listed = await data(
        `{ findings(first: 50) { totalCount edges { node { id } } } runs { edges { node { id status } } } }`,
      );
      expect(findings.told.map(({ findingChanged }) => findingChanged.finding.id).sort()).toEqual(
        listed.findings.edges.map(({ node }: any) => node.id).sort(),
      );
      expect(listed.runs.edges[0].node).toEqual({ id, status: "DONE" });

      // A second run over the same data raises nothing, and nobody is told that anything failed.
      const again = await data(RUN, { input: { asOf: null } });
      expect(again.runDetection.run).toMatchObject({ status: "DONE", new: 0 });
      const ended = () =>
        socket.told.map(({ runProgress }) => runProgress).filter(({ run }) => run === again.runDetection.run.id);
      await until(() => ended().at(-1)?.status === "DONE");
      expect(findings.told).toHaveLength(listed.findings.totalCount);
      stream.stop();
      await Promise.all([socket.stop(), findings.stop()]);
      expect(socket.told.filter(({ runProgress }) => runProgress.status === "FAILED")).toEqual([]);
    });

    test("a look back tells what would have been found then, and no run and no finding is another one after it", async () => {
      const KEPT = `{ findings(first: 50) { edges { node { id status score asOf run } } } runs { totalCount } changes { totalCount } }`;
      const before = await data(KEPT);
      const BACK = `mutation ($input: RunDetectionInput!) { runDetection(input: $input) {
        run { id status new asOf } findings { status review asOf stale run members { person { name } } }
      } }`;
      const asOf = "2026-11-10T00:00:00Z";
      const { run, findings } = (await data(BACK, { input: { asOf } })).runDetection;
      expect(run).toMatchObject({ status: "DONE", new: 0, asOf });
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings)
        expect(finding).toMatchObject({ status: "NEW", review: "NEW", asOf, stale: [], run: run.id });
      expect(await data(KEPT)).toEqual(before);
    });

    test("one run at a time", async () => {
      const codes = await Promise.all([codeOf(RUN, { input: {} }), codeOf(RUN, { input: {} })]);
      expect(codes.sort()).toEqual(["RUN_IN_PROGRESS", undefined]);
    });

    test("identities are parted, then rules have their say again, then they are joined by name; each with who said so", async () => {
      const identities = async (): Promise<string[]> =>
        (await data(`{ person(ref: "PAN:X53293307") { identities { id } } }`)).person.identities.map(({ id }: any) => id);
      const [left, right, ...rest] = await identities();
      const parted = (await data(JUDGE, { left, right, verdict: "NOT_SAME" })).judgeIdentities;
      expect(parted.judgement).toEqual({
        verdict: "NOT_SAME",
        by: "user:maria",
        reason: "passport photographs compared",
        left: { id: left },
        right: { id: right },
      });
      expect(parted.persons).toHaveLength(2);
      const unsure = (await data(JUDGE, { left: right, right: left, verdict: "UNSURE" })).judgeIdentities;
      expect(unsure.persons).toHaveLength(1);
      expect(unsure.persons[0].identities.map(({ id }: any) => id).sort()).toEqual([left, right, ...rest].sort());
      const same = (await data(JUDGE, { left, right, verdict: "SAME" })).judgeIdentities;
      expect(same.persons[0].identities).toHaveLength(2 + rest.length);
      const { node } = await data(`query ($id: ID!) { node(id: $id) { ... on Person { judgements { by verdict reason } } } }`, {
        id: left!.replace("i_", "p_"),
      });
      expect(node.judgements).toContainEqual({ by: "user:maria", verdict: "SAME", reason: "passport photographs compared" });

      // Which judgement is the least that holds the person together, and whom it holds.
      const WEAKEST = `{ person(ref: "PAN:X53293307") { identities { id } weakestLink { judgement { verdict left { id } right { id } } apart { id } } } }`;
      const { person } = await data(WEAKEST);
      const { judgement, apart } = person.weakestLink;
      expect(judgement.verdict).toBe("SAME");
      expect(person.identities).toEqual(expect.arrayContaining(apart));
      const inPart = ({ id }: any) => apart.some((identity: any) => identity.id === id);
      expect([inPart(judgement.left), inPart(judgement.right)].sort()).toEqual([false, true]);
    });

    test("an identity is named by its document or staff number; what stands for several lists them", async () => {
      const [one] = (await data(`{ staff(ref: "PTY:S012") { identities { id } } }`)).staff.identities;
      const by = await data(JUDGE, { left: "PTY:S012", right: "PAN:X53293307", verdict: "NOT_SAME" });
      const { left, right } = by.judgeIdentities.judgement;
      expect([left.id, right.id]).toContain(one.id);
      const { person } = await data(`{ person(ref: "PAN:X53293307") { id identities { id } } }`);
      const { errors } = await answer(JUDGE, { left: person.id, right: "PTY:S012", verdict: "SAME" });
      expect(errors[0].extensions.code).toBe("AMBIGUOUS_REF");
      expect(errors[0].extensions.candidates.map(({ id }: any) => id).sort()).toEqual(
        person.identities.map(({ id }: any) => id).sort(),
      );
    });

    test("everything is there again by the id it was given with", async () => {
      const { runs, ingestReports, findings, person } = await data(`{
        runs(first: 1) { edges { node { id __typename } } }
        ingestReports(first: 1) { edges { node { id __typename } } }
        findings(first: 1) { edges { node { id __typename reasons { records } } } }
        person(ref: "PAN:X53293307") { id __typename judgements { id __typename } identities { id __typename records(first: 1) { edges { node { id __typename } } } } }
      }`);
      const given = [
        ...[runs, ingestReports, findings].map((list) => list.edges[0].node),
        ...[person, person.judgements[0], person.identities[0], person.identities[0].records.edges[0].node],
      ].map(({ id, __typename }: any) => ({ id, __typename }));
      for (const node of given)
        expect(await data(`query ($id: ID!) { node(id: $id) { id __typename } }`, { id: node.id })).toEqual({ node });
    });

    test("a reason has an end", async () => {
      const { findings } = await data(`{ findings(first: 1) { edges { node { id } } } }`);
      const decide = `mutation ($id: ID!, $reason: String!) { decideFinding(input: { id: $id, review: DISMISSED, reason: $reason }) { finding { id } } }`;
      expect(await codeOf(decide, { id: findings.edges[0].node.id, reason: "x".repeat(4001) })).toBe("LIMIT_EXCEEDED");
    });

    test("a group's lineage says what each run noticed", async () => {
      const { clusters } = await data(`{ clusters(first: 3) { edges { node { lineage { run status code text } } } } }`);
      for (const { node } of clusters.edges)
        expect(node.lineage.at(-1)).toMatchObject({
          status: "NEW",
          code: "BORN",
          text: "New.",
          run: expect.stringMatching(/^u_/),
        });
    });

    // Last: it takes everything away.
    test("a source is withdrawn with all that only it said, for good, and who did it and why is kept", async () => {
      const { me } = await data(`{ me { seq } }`);
      const { withdrawSource } = await data(
        `mutation { withdrawSource(input: { source: "EXERCISE-PTY", reason: "the warrant ran out" }) { source records } }`,
      );
      expect(withdrawSource.source).toBe("EXERCISE-PTY");
      expect(withdrawSource.records).toBeGreaterThan(1_000);
      const gone = await data(
        `query ($seq: Int!) {
          person(ref: "PAN:X53293307") { id }
          search(text: "rodriguez") { totalCount }
          incidents { totalCount }
          flows { totalCount }
          changes(sinceSeq: $seq) { edges { node { kind source } } }
        }`,
        { seq: me.seq },
      );
      expect(gone).toMatchObject({
        person: null,
        search: { totalCount: 0 },
        incidents: { totalCount: 0 },
        flows: { totalCount: 0 },
      });
      expect(gone.changes.edges[0].node).toEqual({ kind: "WITHDRAW", source: "EXERCISE-PTY" });
      const said = (await context.store.listDocs("decisions", { limit: 50 })).map(({ body }) => body);
      expect(said).toContainEqual(
        expect.objectContaining({ source: "EXERCISE-PTY", by: "maria", reason: "the warrant ran out" }),
      );
      await data(RUN, { input: {} });
      expect((await data(`{ findings { totalCount } }`)).findings.totalCount).toBe(0);
    });
  },
  SLOW_MS,
);
