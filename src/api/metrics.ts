/** Counts and times for Prometheus: operation types and outcomes, never names, arguments or readers. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { App } from "#app/app.ts";
import type { Admission } from "./admission.ts";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

const ADMISSION_HELP = {
  running: "Units of work that run: one for each 5,000 of an operation's cost",
  waiting: "Units of work that wait for their turn",
  refused: "Operations that were told to come again, since the start",
};

/** How often it is looked. What is found later than that was late. */
const LOOK_MS = 5;
const LATE_QUANTILES = [0.5, 0.99, 0.999, 1];

const MEMORY_HELP = {
  limit: "What the service is to stay under (TRAMA_MEMORY_MB)",
  resident: "What it has in memory now",
  reserved: "What long work under way may still take",
};

export class Metrics {
  readonly registry = new Registry();
  readonly operations = new Counter({
    name: "trama_graphql_operations_total",
    help: "GraphQL operations by type, transport and outcome",
    labelNames: ["type", "transport", "outcome"],
    registers: [this.registry],
  });
  readonly seconds = new Histogram({
    name: "trama_graphql_operation_seconds",
    help: "Time of GraphQL queries and mutations",
    labelNames: ["type"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  readonly #delays = monitorEventLoopDelay({ resolution: LOOK_MS });

  constructor(admission: Pick<Admission, "state">, app: Pick<App, "memory" | "resolutions">) {
    new Counter({
      name: "trama_resolutions_total",
      help: "Resolutions of identities to persons that were begun, of the whole store or of a part; one of the whole holds a snapshot",
      labelNames: ["of"],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [of, count] of Object.entries(app.resolutions)) this.inc({ of }, count);
      },
    });
    for (const [state, help] of Object.entries(MEMORY_HELP) as [keyof typeof MEMORY_HELP, string][])
      new Gauge({
        name: `trama_memory_${state}_bytes`,
        help,
        registers: [this.registry],
        collect() {
          this.set(app.memory.state[state]);
        },
      });
    new Gauge({
      name: "trama_graphql_subscriptions",
      help: "Subscriptions that are open, on every transport",
      registers: [this.registry],
      collect() {
        this.set(admission.state.subscriptions);
      },
    });
    collectDefaultMetrics({ register: this.registry });
    const delays = this.#delays;
    delays.enable();
    new Gauge({
      name: "trama_main_thread_late_seconds",
      help: "How late the thread that answers came to what was due, because it was doing something else or had no processor; since it was last asked",
      labelNames: ["quantile"],
      registers: [this.registry],
      collect() {
        for (const quantile of LATE_QUANTILES) {
          const ms = delays.percentile(100 * quantile) / 1e6 - LOOK_MS;
          this.set({ quantile: String(quantile) }, Math.max(0, ms) / 1e3);
        }
        delays.reset();
      },
    });
    for (const [state, help] of Object.entries(ADMISSION_HELP) as [keyof typeof ADMISSION_HELP, string][])
      new Gauge({
        name: `trama_admission_${state}`,
        help,
        registers: [this.registry],
        collect() {
          this.set(admission.state[state]);
        },
      });
  }
  /** Looks no more. */
  end(): void {
    this.#delays.disable();
  }
}
