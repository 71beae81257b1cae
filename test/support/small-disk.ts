/** A small disk of its own, to be filled up or made read-only: needs the right to mount, which the administrator of a machine has. */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly folder: string;
  /** Until nothing more fits. */
  fill(): void;
  /** Takes away what filled it. */
  makeRoom(): void;
  makeReadOnly(): void;
  unmount(): void;
}

export const MAY_MOUNT = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), "trama-mount-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "none", folder]).status === 0;
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
})();

/** A suite's title, with the reason when it is skipped. */
export function titleOfMount(text: string): string {
  return MAY_MOUNT ? text : `${text} (skipped: a small disk cannot be mounted here)`;
}

export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "trama-disk-"));
  run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "none", folder);
  const filling = join(folder, "filling");
  return {
    folder,
    fill() {
      const file = openSync(filling, "a");
      const piece = Buffer.alloc(64 * 1024, 1);
      try {
        for (;;) if (writeSync(file, piece) < piece.length) break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(filling, { force: true }),
    makeReadOnly: () => run("mount", "-o", "remount,ro", folder),
    unmount() {
      // Lazily: the engine lets go of its files once their statements are collected.
      run("umount", "-l", folder);
      rmSync(folder, { recursive: true });
    },
  };
}

function run(...command: readonly [string, ...string[]]): void {
  const [program, ...args] = command;
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")}: ${stderr}`);
}
