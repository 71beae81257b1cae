/** Runs the built program as its user would, in a data folder of the caller's, and says how long it took and how much memory. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#base/worker.ts";

const TIMEOUT_MS = 30 * 60_000;

export interface Ran {
  readonly seconds: number;
  /** Highest resident memory, where the system tells it. */
  readonly peakMiB: number | null;
}

/** `out`: the file that gets what it prints. Rejects when it ends with another code than 0. */
export async function runTrama(args: readonly string[], dataDir: string, out?: string): Promise<Ran> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--max-semi-space-size=32", join(packageRoot, "dist/main.js"), ...args], {
    env: { ...process.env, TRAMA_DATA: dataDir },
    timeout: TIMEOUT_MS,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (out === undefined) child.stdout.resume();
  else child.stdout.pipe(createWriteStream(out));
  let peakMiB: number | null = null;
  const watch = setInterval(() => (peakMiB = peakOf(child.pid) ?? peakMiB), 250);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`trama ${args[0]} ended with ${code}`);
  return { seconds: (performance.now() - startedAt) / 1000, peakMiB };
}

function peakOf(pid: number | undefined): number | null {
  try {
    const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kib === undefined ? null : Math.round(Number(kib) / 1024);
  } catch {
    return null;
  }
}
