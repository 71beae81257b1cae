/** A service as its operator starts it: a process of its own, spoken to once it says where it listens. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "#base/worker.ts";
import { cleanEnv } from "./cli-run.ts";

export interface Served {
  readonly url: string;
  readonly pid: number;
  /** Ends it by this signal; resolves once it has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export async function serve(args: readonly string[], env: Record<string, string>): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, [join(packageRoot, "dist/main.js"), "serve", "--port", "0", ...args], {
    env: cleanEnv(env),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /^playground, API\s+(\S+)\/graphql$/.exec(line)?.[1];
    if (url === undefined) continue;
    return {
      url,
      pid: child.pid!,
      async end(signal) {
        child.kill(signal);
        await ended;
      },
    };
  }
  throw new Error("it ended before it listened");
}
