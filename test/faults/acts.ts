/**
 * What people and batch jobs do to a store, each by the way they do it: a command, or a service and what it is asked. Every act begins
 * in a state that the acts before it left, so that it can be done again and again from there, and cut off at another moment each time.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "#base/worker.ts";
import { smallWorld, TINY, writeWorld } from "../support/small-world.ts";
import { cleanEnv } from "../cli/cli-run.ts";
import { stateOf, type StoreState } from "./store-state.ts";

export interface Mutation {
  /** Says which it was, wherever it is told of again: reasons are kept with what they are reasons for. */
  readonly reason: string;
  readonly query: string;
}

export interface Act {
  readonly name: string;
  /** Of the command line, made of the folder that it is done in. */
  readonly args?: (folder: string) => readonly string[];
  /** Of a service, some at a time. */
  readonly asked?: readonly Mutation[];
  /** The store that it leaves, below the folder; the same that it found, but for a restore. */
  readonly leaves: string;
}

/** An act, the folder as it is before it, and what the store holds after it when nothing comes between. */
export interface Staged {
  readonly act: Act;
  readonly before: string;
  readonly after: StoreState;
  /** How long it takes, ms. */
  readonly lastsMs: number;
}

/** A store and its key made, a long piece of work, and acts of people. */
const FEW = new Set(["first ingest", "detection", "decisions"]);
const STORE = "trama.db";
const BACKUP = "all.ndjson";
const RESTORED = "restored.db";
const ASKED_AT_ONCE = 4;
const DECISIONS = 24;
const PAIRS = 8;
const EXIT_REJECTS = 3;

/** Does every act once, whole, below `folder`; or of each kind one. */
export async function stageActs(folder: string, which: "all" | "few"): Promise<Staged[]> {
  const bundles = writeBundles(join(folder, "bundles"));
  const place = join(folder, "place");
  mkdirSync(place);
  const staged: Staged[] = [];
  const stage = async (act: Act): Promise<void> => {
    if (which === "few" && !FEW.has(act.name)) return;
    const before = join(folder, `before-${staged.length}`);
    cpSync(place, before, { recursive: true });
    const started = performance.now();
    const running = beginAct(act, place);
    const { code } = await running.ended;
    if (code !== 0 && code !== EXIT_REJECTS) throw new Error(`${act.name} ended with ${code}`);
    const lastsMs = performance.now() - started;
    const after = await stateOf(place, act.leaves);
    if (typeof after === "string") throw new Error(`${act.name} left ${after}`);
    staged.push({ act, before, after, lastsMs });
  };
  await stage({ name: "first ingest", args: () => ["ingest", bundles.first], leaves: STORE });
  // With the key there, ids are the same in each trial, and all that is kept can be compared.
  if (which === "all") for (const name of readdirSync(place)) if (name.startsWith(STORE)) rmSync(join(place, name));
  await stage({ name: "ingest", args: () => ["ingest", bundles.first], leaves: STORE });
  await stage({ name: "ingest of another source", args: () => ["ingest", bundles.second], leaves: STORE });
  await stage({ name: "detection", args: () => ["detect"], leaves: STORE });
  const { findings, pairs } = staged.at(-1)!.after;
  const decisions = Array.from({ length: DECISIONS }, (_, i): Mutation => {
    const reason = `decision ${i}`;
    const input = `{ id: "${findings[i % findings.length]!}", review: IN_REVIEW, reason: "${reason}" }`;
    return { reason, query: `mutation { decideFinding(input: ${input}) { finding { id } } }` };
  });
  await stage({ name: "decisions", asked: decisions, leaves: STORE });
  const judgements = pairs.slice(0, PAIRS).map(([left, right], i): Mutation => {
    const reason = `judgement ${i}`;
    const input = `{ left: "${left}", right: "${right}", verdict: ${i % 2 === 0 ? "NOT_SAME" : "SAME"}, reason: "${reason}" }`;
    return { reason, query: `mutation { judgeIdentities(input: ${input}) { judgement { id } } }` };
  });
  await stage({ name: "judgements", asked: judgements, leaves: STORE });
  await stage({ name: "backup", args: (at) => ["store", "backup", join(at, BACKUP)], leaves: STORE });
  await stage({
    name: "restore",
    args: (at) => ["store", "restore", join(at, BACKUP), "--store", `sqlite:${join(at, RESTORED)}`],
    leaves: RESTORED,
  });
  const withdrawal = `{ source: "${bundles.secondSource}", reason: "withdrawal" }`;
  const query = `mutation { withdrawSource(input: ${withdrawal}) { records } }`;
  await stage({ name: "withdrawal", asked: [{ reason: "withdrawal", query }], leaves: STORE });
  return staged;
}

/** The same world by two sources: the second has half the rows of its tables, so that much is said twice. */
function writeBundles(folder: string): { first: string; second: string; secondSource: string } {
  const world = smallWorld(TINY);
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  writeWorld(world, first);
  const halved = [...world.tables].map(([name, rows]) => [name, rows.filter((_, i) => i % 2 === 0)] as const);
  writeWorld({ ...world, messages: [], tables: new Map(halved) }, second);
  const info = JSON.parse(readFileSync(join(second, "bundle.json"), "utf8")) as Record<string, unknown>;
  const secondSource = "EXERCISE-OTHER";
  writeFileSync(join(second, "bundle.json"), JSON.stringify({ ...info, source: secondSource, originator: "Another task force" }));
  return { first, second, secondSource };
}

export interface Running {
  readonly pid: number;
  /** Of what was asked: reasons of what was answered without an error. */
  readonly acknowledged: readonly string[];
  /** `code` is null when it was killed. */
  readonly ended: Promise<{ readonly code: number | null }>;
}

/** `under`: a command that runs the program as its own child; `done`: what need not be asked again. */
export function beginAct(act: Act, place: string, under: readonly string[] = [], done: ReadonlySet<string> = new Set()): Running {
  const args = act.args?.(place) ?? ["serve", "--port", "0", "--json"];
  const [program, ...rest] = [...under, process.execPath, join(packageRoot, "dist/main.js"), ...args];
  const child = spawn(program!, rest, {
    env: cleanEnv({ TRAMA_DATA: place }),
    stdio: ["ignore", act.asked === undefined ? "ignore" : "pipe", "ignore"],
  });
  const acknowledged: string[] = [];
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null }));
  if (act.asked === undefined) return { pid: child.pid!, acknowledged, ended };
  const waiting = act.asked.filter(({ reason }) => !done.has(reason));
  const all = (async () => {
    for await (const line of createInterface({ input: child.stdout! })) {
      const { graphql } = JSON.parse(line) as { graphql?: string };
      if (graphql === undefined) continue;
      await Promise.all(Array.from({ length: ASKED_AT_ONCE }, () => askAll(graphql, waiting, acknowledged)));
      endService(child, under.length > 0);
    }
    return ended;
  })();
  return { pid: child.pid!, acknowledged, ended: all };
}

/** What runs it does not hand on what it is sent; and it may have ended with what it ran. */
function endService(service: ChildProcess, isUnder: boolean): void {
  if (!isUnder) return void service.kill("SIGTERM");
  const children = `/proc/${service.pid}/task/${service.pid}/children`;
  const own = existsSync(children) ? Number(readFileSync(children, "utf8").trim()) : 0;
  if (own > 0) process.kill(own, "SIGTERM");
}

async function askAll(graphql: string, waiting: Mutation[], acknowledged: string[]): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    try {
      const response = await fetch(graphql, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: next.query }),
      });
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
      if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
      acknowledged.push(next.reason);
    } catch {
      // Whether it was done is not known to who asked: that is what a fault is.
    }
  }
}
