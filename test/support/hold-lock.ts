/** Another process that holds the lock to write on a store's file, as a backup agent or a batch command may. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { packageRoot } from "#base/worker.ts";

export interface HeldLock {
  /** Resolves when the process has let go of it. */
  readonly gone: Promise<unknown>;
  /** Ends the process, and the lock with it. */
  end(): Promise<void>;
}

/** Resolves once the lock is held; it is given back after so many ms. */
export async function holdLock(path: string, forMs: number): Promise<HeldLock> {
  const program = `
    import { DatabaseSync } from "@photostructure/sqlite";
    const db = new DatabaseSync(process.argv[1]);
    db.exec("BEGIN IMMEDIATE");
    process.stdout.write("held");
    setTimeout(() => { db.exec("ROLLBACK"); db.close(); }, Number(process.argv[2]));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, path, String(forMs)], {
    cwd: packageRoot,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), gone]);
  if (child.exitCode !== null) throw new Error("it ended before it held the lock");
  return {
    gone,
    async end() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
