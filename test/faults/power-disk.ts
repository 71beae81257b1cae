/**
 * A disk whose power can be cut: a file with an ext4 file system, mounted. Cutting is the file system's own word for it (ext4(5),
 * EXT4_IOC_SHUTDOWN without flushing the log): from then on nothing reaches the file, and what had not been synced is gone.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PowerDisk {
  readonly folder: string;
  /** All that was written so far is on it. */
  sync(): void;
  cut(): void;
  /** After a cut, once nobody has a file of it open. */
  powerUp(): void;
  remove(): void;
}

const SHUTDOWN = 0x8004587d;
const NO_FLUSH = 2;
const BYTES = 256 * 1024 * 1024;

export function powerDisk(): PowerDisk {
  const around = mkdtempSync(join(tmpdir(), "trama-power-"));
  const image = join(around, "image");
  const mountPoint = join(around, "disk");
  const folder = join(mountPoint, "data");
  mkdirSync(mountPoint);
  writeFileSync(image, "");
  truncateSync(image, BYTES);
  try {
    run("mkfs.ext4", "-q", "-F", image);
    run("mount", "-o", "loop", image, mountPoint);
  } catch (error) {
    rmSync(around, { recursive: true });
    throw error;
  }
  mkdirSync(folder);
  return {
    folder,
    sync: () => run("sync", "-f", mountPoint),
    cut: () =>
      run(
        "perl",
        "-e",
        `my $how = pack("I", ${NO_FLUSH}); open(F, "<", $ARGV[0]) && ioctl(F, ${SHUTDOWN}, $how) or die $!`,
        mountPoint,
      ),
    powerUp() {
      run("umount", mountPoint);
      run("mount", "-o", "loop", image, mountPoint);
    },
    remove() {
      run("umount", "-l", mountPoint);
      rmSync(around, { recursive: true });
    },
  };
}

/** Undefined when it is, else why not. */
export function whyNoPowerDisk(): string | undefined {
  try {
    const disk = powerDisk();
    try {
      disk.cut();
      disk.powerUp();
    } finally {
      disk.remove();
    }
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function run(...command: readonly [string, ...string[]]): void {
  const [program, ...args] = command;
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")}: ${error?.message ?? stderr}`);
}
