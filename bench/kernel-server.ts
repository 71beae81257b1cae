/**
 * Answers kernel names, one a line, with how long the kernel took on one graph, so that libraries can be measured call by call beside
 * each other. First a line when the graph is loaded, `{"ready":"trama","version":…,"build_s":…,"graph_mb":…}`; then for each name
 * `{"wall":seconds,"cpu":seconds,"check":{…}}` or `{"error":"…"}`; it ends with its input. "cpu" counts all threads.
 *
 * Run: npm run -s bench:kernels -- FILE.bin --threads N (the kernels run from dist/, as in production).
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { packageRoot } from "#base/worker.ts";
import { KERNEL_CALLS } from "./kernel-calls.ts";
import { collect, readKernelWorld, type KernelWorld } from "./kernel-world.ts";
import { warmUp } from "./warm-up.ts";

export async function answerKernel(world: KernelWorld, name: string): Promise<Record<string, unknown>> {
  const call = KERNEL_CALLS.get(name);
  if (call === undefined) return { error: "lacks kernel" };
  try {
    collect();
    const cpuBefore = process.cpuUsage();
    const started = performance.now();
    const check = await call(world);
    const wall = (performance.now() - started) / 1e3;
    const { user, system } = process.cpuUsage(cpuBefore);
    return { wall, cpu: (user + system) / 1e6, check: check() };
  } catch (error) {
    return { error: String(error).slice(0, 200) };
  }
}

async function serve(args: readonly string[]): Promise<void> {
  const threadsAt = args.indexOf("--threads");
  const threads = threadsAt === -1 ? 1 : Number(args[threadsAt + 1]);
  // npm changes to the package's folder and says where it was called from.
  const world = readKernelWorld(resolve(process.env["INIT_CWD"] ?? process.cwd(), args[0]!), threads);
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string };
  await warmUp(world.pool);
  print({ ready: "trama", version, build_s: world.buildMs / 1e3, graph_mb: world.graphBytes / 1e6 });
  for await (const line of createInterface({ input: process.stdin })) print(await answerKernel(world, line.trim()));
  process.exit(0);
}

function print(value: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await serve(process.argv.slice(2));
