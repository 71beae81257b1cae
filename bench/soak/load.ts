/**
 * The service under load: many clients ask mixed questions while an ingest and a detection go on beside them, on a store of their own copy.
 * What is looked at is what those who wait would say: how long answers took, what was refused, whether anything broke off, how long
 * `/healthz` took at worst, and what memory and log grew to.
 */
import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { monotonicMs } from "#base/clock.ts";
import { mulberry32 } from "#base/prng.ts";
import { type Question, questionOf, type Subjects, SUBJECTS_QUERY } from "./questions.ts";

export interface LoadOptions {
  /** The built command line, `dist/main.js`. */
  readonly program: string;
  /** A data folder with its key and a store; both are written to. */
  readonly dataDir: string;
  readonly store: string;
  readonly clients: number;
  /** Each client asks once in so many ms, or as soon as it has its answer. */
  readonly everyMs: number;
  readonly seconds: number;
  /** Commands that are run again and again beside the clients: arguments of the command line. */
  readonly beside: readonly (readonly string[])[];
}

export interface LoadReport {
  readonly answered: number;
  readonly refused: number;
  /** Answers with another error, and connections that broke off. */
  readonly errors: readonly string[];
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly mostMs: number;
  readonly refusalP95Ms: number;
  readonly healthMostMs: number;
  readonly healthP999Ms: number;
  /** How late the service's main thread came to what was due, and the clients' own. */
  readonly mainThreadLate: { readonly p99Ms: number; readonly p999Ms: number; readonly mostMs: number };
  readonly clientsLateMostMs: number;
  readonly residentMostMiB: number;
  readonly logMostMiB: number;
  /** What was run beside, and how often it ended well. */
  readonly beside: number;
  readonly besideFailed: readonly string[];
  readonly byKind: Readonly<Record<string, { readonly count: number; readonly medianMs: number; readonly p95Ms: number }>>;
  readonly endMs: number;
}

const OWN_LOOK_MS = 5;
const SAMPLE_EVERY_MS = 50;
const ERRORS_KEPT = 20;
/** A client that gets no answer at all hangs up after this. */
const HANG_UP_MS = 60_000;

export async function loadService(options: LoadOptions): Promise<LoadReport> {
  const { url, child } = await serve(options);
  try {
    const subjects = await subjectsOf(url);
    const load = new Load(url, subjects);
    const until = monotonicMs() + options.seconds * 1e3;
    const going = (): boolean => monotonicMs() < until;
    const beside = new Beside(options);
    const health = watchHealth(url);
    const own = monitorEventLoopDelay({ resolution: OWN_LOOK_MS });
    // What there was before is not asked for again.
    await lateness(url);
    own.enable();
    const late = wait(options.seconds * 1e3).then(async () => {
      own.disable();
      load.watched(await health(), await lateness(url), own.max / 1e6 - OWN_LOOK_MS);
    });
    await Promise.all([
      late,
      ...Array.from({ length: options.clients }, (_, i) => load.client(i, options, going)),
      load.sample(child.pid!, options.store, going),
      beside.run(going),
    ]);
    const asked = monotonicMs();
    child.kill("SIGTERM");
    await once(child, "close");
    return load.report(beside, monotonicMs() - asked);
  } finally {
    child.kill("SIGKILL");
  }
}

async function serve({ program, dataDir, store }: LoadOptions): Promise<{ url: string; child: ChildProcess }> {
  const child = start(program, dataDir, ["serve", "--port", "0", "--json", "--store", `sqlite:${store}`]);
  for await (const line of createInterface({ input: child.stdout! })) {
    const { graphql } = JSON.parse(line) as { graphql?: string };
    if (graphql !== undefined) return { url: new URL(graphql).origin, child };
  }
  throw new Error("the service ended before it served");
}

function start(program: string, dataDir: string, args: readonly string[]): ChildProcess {
  const env = { ...process.env, TRAMA_DATA: dataDir };
  return spawn(process.execPath, ["--max-semi-space-size=32", program, ...args], { env, stdio: ["ignore", "pipe", "inherit"] });
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function ask(url: string, question: Pick<Question, "query" | "variables">): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: question.query, variables: question.variables }),
    signal: AbortSignal.timeout(HANG_UP_MS),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

interface Health {
  readonly mostMs: number;
  readonly p999Ms: number;
  readonly failed: number;
}

/** Begins to; what it gives back ends it. */
function watchHealth(url: string): () => Promise<Health> {
  const child = fork(fileURLToPath(new URL("./watch-health.mjs", import.meta.url)), [url], { execArgv: [] });
  return async () => {
    child.send("end");
    const [health] = (await once(child, "message")) as [Health];
    return health;
  };
}

/** Since it was last asked. */
async function lateness(url: string): Promise<LoadReport["mainThreadLate"]> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const ms = (quantile: string): number => {
    const found = new RegExp(`^trama_main_thread_late_seconds\\{quantile="${quantile}"\\} (\\S+)$`, "m").exec(text);
    return Math.round(1e4 * Number(found?.[1])) / 10;
  };
  return { p99Ms: ms("0.99"), p999Ms: ms("0.999"), mostMs: ms("1") };
}

async function subjectsOf(url: string): Promise<Subjects> {
  const { answer } = await ask(url, { query: SUBJECTS_QUERY, variables: {} });
  const { findings } = answer.data as {
    findings: {
      edges: {
        node: {
          members: { person: { id: string; name: string; flights: { edges: { node: { flight: { id: string } } }[] } } }[];
        };
      }[];
    };
  };
  const people = findings.edges.flatMap(({ node }) => node.members.map(({ person }) => person));
  return {
    people: [...new Set(people.map(({ id }) => id))],
    names: people.map(({ name }) => name),
    flights: people.flatMap(({ flights }) => flights.edges.map(({ node }) => node.flight.id)),
  };
}

class Load {
  readonly #url: string;
  readonly #subjects: Subjects;
  readonly #times = new Map<string, number[]>();
  readonly #refusals: number[] = [];
  readonly #errors: string[] = [];
  #health: Health = { mostMs: 0, p999Ms: 0, failed: 0 };
  #late: LoadReport["mainThreadLate"] = { p99Ms: 0, p999Ms: 0, mostMs: 0 };
  #clientsLateMs = 0;
  #residentMost = 0;
  #logMost = 0;

  constructor(url: string, subjects: Subjects) {
    this.#url = url;
    this.#subjects = subjects;
  }

  /** Clients begin spread over their interval, each with questions of its own. */
  async client(number: number, { everyMs, clients }: LoadOptions, going: () => boolean): Promise<void> {
    const prng = mulberry32(number + 1);
    await wait((number * everyMs) / clients);
    while (going()) {
      const question = questionOf(this.#subjects, prng);
      const started = monotonicMs();
      try {
        const { status, answer } = await ask(this.#url, question);
        this.#note(question, monotonicMs() - started, status, answer);
      } catch (error) {
        this.#wrong(`${question.kind}: ${String(error)}`);
      }
      await wait(Math.max(0, everyMs - (monotonicMs() - started)));
    }
  }

  watched(health: Health, late: LoadReport["mainThreadLate"], clientsLateMs: number): void {
    if (health.failed > 0) this.#wrong(`/healthz did not answer ${health.failed} times`);
    this.#health = health;
    this.#late = late;
    this.#clientsLateMs = clientsLateMs;
  }

  async sample(pid: number, store: string, going: () => boolean): Promise<void> {
    while (going()) {
      const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      this.#residentMost = Math.max(this.#residentMost, Number(resident) / 1024);
      this.#logMost = Math.max(this.#logMost, (statSync(`${store}-wal`, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20);
      await wait(SAMPLE_EVERY_MS);
    }
  }

  report(beside: Beside, endMs: number): LoadReport {
    const all = [...this.#times.values()].flat();
    return {
      answered: all.length,
      refused: this.#refusals.length,
      errors: this.#errors.slice(0, ERRORS_KEPT),
      medianMs: quantile(all, 0.5),
      p95Ms: quantile(all, 0.95),
      mostMs: quantile(all, 1),
      refusalP95Ms: quantile(this.#refusals, 0.95),
      healthMostMs: Math.round(this.#health.mostMs),
      healthP999Ms: Math.round(this.#health.p999Ms),
      mainThreadLate: this.#late,
      clientsLateMostMs: Math.round(this.#clientsLateMs),
      residentMostMiB: Math.round(this.#residentMost),
      logMostMiB: Math.round(this.#logMost),
      beside: beside.done,
      besideFailed: beside.failed,
      byKind: Object.fromEntries(
        [...this.#times].map(([kind, times]) => [
          kind,
          { count: times.length, medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95) },
        ]),
      ),
      endMs: Math.round(endMs),
    };
  }

  #note({ kind }: Question, ms: number, status: number, { errors }: Answer): void {
    const code = errors?.[0]?.extensions?.code;
    if (code === "OVERLOADED") this.#refusals.push(ms);
    else if (errors !== undefined || status !== 200)
      this.#wrong(`${kind}: ${status} ${code ?? ""} ${errors?.[0]?.message ?? ""}`);
    else {
      const times = this.#times.get(kind) ?? [];
      this.#times.set(kind, times);
      times.push(ms);
    }
  }

  #wrong(what: string): void {
    this.#errors.push(what);
  }
}

/** Commands one after the other, again and again; those under way are waited for. */
class Beside {
  done = 0;
  readonly failed: string[] = [];
  readonly #options: LoadOptions;

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  async run(going: () => boolean): Promise<void> {
    const { program, dataDir, store, beside } = this.#options;
    for (let i = 0; going() && beside.length > 0; i++) {
      const command = beside[i % beside.length]!;
      const child = start(program, dataDir, [...command, "--store", `sqlite:${store}`]);
      child.stdout!.resume();
      const [code] = (await once(child, "close")) as [number | null];
      if (code === 0) this.done++;
      else this.failed.push(`${command[0]} ended with ${code}`);
    }
  }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0) * 10) / 10;
}
