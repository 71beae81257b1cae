/** Commands on a store that they may not write to, on a disk without room, or under another user: what can be read is read, and what cannot says why. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { MAY_MOUNT, smallDisk, titleOfMount } from "../support/small-disk.ts";
import { cleanEnv, runTrama, type CliResult } from "./cli-run.ts";
import { serve } from "./served.ts";

const HEADER = "flight_id,surname,given_names,date_of_birth,document_number,document_issuer";
/** All that is said where the disk cannot be written to: who asked what is not kept either. */
const NOT_WRITTEN_DOWN = /^\{[^\n]*"code":"AUDIT_UNAVAILABLE"[^\n]*\}\n$/;
const NOBODY = 65_534;
const IS_ROOT = process.getuid?.() === 0;

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-cli-faults-"));
  data = join(folder, "data");
  const bundle = join(folder, "bundle");
  mkdirSync(bundle);
  writeFileSync(join(bundle, "travel.csv"), `${HEADER}\nF1,ROE,ANA,1971-02-02,PA1,PAN\nF1,POE,JO,1972-02-02,PA2,PAN\n`);
  expect((await runTrama(["ingest", bundle], { TRAMA_DATA: data })).code).toBe(0);
  expect((await runTrama(["detect"], { TRAMA_DATA: data })).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesOf(of: string): Record<string, unknown> {
  return Object.fromEntries(
    readdirSync(of, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path, [statSync(path).mtimeMs, readFileSync(path, "hex")]];
      }),
  );
}

describe.skipIf(!MAY_MOUNT)(titleOfMount("a medium that can only be read"), () => {
  it("is read by all that reads, and refuses to what writes, which says so", async () => {
    const disk = smallDisk(24);
    try {
      cpSync(data, disk.folder, { recursive: true });
      disk.makeReadOnly();
      const before = filesOf(disk.folder);
      const env = { TRAMA_DATA: disk.folder };
      const out = join(folder, "read-only");
      const reading = [
        ["search", "roe"],
        ["path", "PAN:PA1", "PAN:PA2"],
        ["detect", "--as-of", "2026-11-21T00:00:00Z"],
        ["export", "--format", "csv", "--out", out],
        ["store", "check"],
        ["store", "backup", `${out}.ndjson`],
      ];
      for (const command of reading) {
        const { code, stderr } = await runTrama(command, env);
        expect([command[0], code, stderr]).toEqual([command[0], 0, expect.stringMatching(NOT_WRITTEN_DOWN)]);
      }
      for (const command of [["detect"], ["ingest", join(folder, "bundle")]]) {
        const { code, stderr } = await runTrama(command, env);
        expect([command[0], code, stderr]).toMatchObject([command[0], 1, expect.stringMatching(/^STORE_READ_ONLY: /m)]);
      }
      const served = await serve([], env);
      const response = await fetch(`${served.url}/readyz`);
      expect([response.status, await response.json()]).toMatchObject([503, { code: "STORE_READ_ONLY" }]);
      await served.end("SIGTERM");
      expect(filesOf(disk.folder)).toEqual(before);
    } finally {
      disk.unmount();
    }
  });
});

describe.skipIf(!MAY_MOUNT)(titleOfMount("a store on a disk without room"), () => {
  it("is checked and backed up elsewhere, and nothing of it is touched", async () => {
    const disk = smallDisk(24);
    try {
      cpSync(data, disk.folder, { recursive: true });
      for (const suffix of ["-wal", "-shm"]) rmSync(join(disk.folder, `trama.db${suffix}`), { force: true });
      disk.fill();
      const store = join(disk.folder, "trama.db");
      const before = [statSync(store).mtimeMs, readFileSync(store, "hex")];
      const env = { TRAMA_DATA: disk.folder };
      const backup = join(folder, "full.ndjson");
      const made = await runTrama(["store", "backup", backup], env);
      expect([made.code, made.stderr]).toEqual([0, expect.stringMatching(NOT_WRITTEN_DOWN)]);
      expect((await runTrama(["store", "check"], env)).code).toBe(0);
      const whole = await runTrama(["store", "backup", join(folder, "whole.ndjson")], { TRAMA_DATA: data });
      expect(whole.code).toBe(0);
      expect(readFileSync(backup, "utf8")).toBe(readFileSync(join(folder, "whole.ndjson"), "utf8"));
      const here = await runTrama(["store", "backup", join(disk.folder, "here.ndjson")], env);
      expect([here.code, here.stderr]).toMatchObject([1, expect.stringMatching(/^BAD_INPUT: .*cannot be written \(ENOSPC\)/m)]);
      expect(readdirSync(disk.folder).filter((name) => name.endsWith(".part"))).toEqual([]);
      expect([statSync(store).mtimeMs, readFileSync(store, "hex")]).toEqual(before);
    } finally {
      disk.unmount();
    }
  });
});

describe.skipIf(!IS_ROOT)(
  `another user's store${IS_ROOT ? "" : " (skipped: only an administrator may run as somebody else)"}`,
  () => {
    async function asNobody(args: readonly string[], env: Record<string, string>): Promise<CliResult> {
      const child = spawn(process.execPath, [join(packageRoot, "dist/main.js"), ...args], {
        env: cleanEnv(env),
        stdio: ["ignore", "pipe", "pipe"],
        uid: NOBODY,
        gid: NOBODY,
      });
      let [stdout, stderr] = ["", ""];
      child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
      const [code] = (await once(child, "close")) as [number | null];
      return { code, stdout, stderr };
    }

    it("is told of as such, whether its file or its folder is shut, and its folder alone keeps nobody from reading", async () => {
      const theirs = join(folder, "theirs");
      mkdirSync(theirs);
      copyFileSync(join(data, "id.key"), join(theirs, "id.key"));
      const store = join(theirs, "store");
      mkdirSync(store);
      copyFileSync(join(data, "trama.db"), join(store, "trama.db"));
      chownSync(theirs, NOBODY, NOBODY);
      chownSync(join(theirs, "id.key"), NOBODY, NOBODY);
      chmodSync(folder, 0o755);
      const env = { TRAMA_DATA: theirs, TRAMA_STORE: `sqlite:${store}/trama.db` };
      chmodSync(join(store, "trama.db"), 0o600);
      const file = await asNobody(["search", "roe"], env);
      expect([file.code, file.stderr]).toMatchObject([1, expect.stringMatching(/^STORE_NO_PERMISSION: /)]);
      chmodSync(store, 0o700);
      const shut = await asNobody(["search", "roe"], env);
      expect([shut.code, shut.stderr]).toMatchObject([1, expect.stringMatching(/^STORE_NO_PERMISSION: /)]);
      chmodSync(store, 0o755);
      chmodSync(join(store, "trama.db"), 0o644);
      const read = await asNobody(["search", "roe"], env);
      expect([read.code, read.stderr]).toEqual([0, ""]);
      const written = await asNobody(["detect"], env);
      expect([written.code, written.stderr]).toMatchObject([1, expect.stringMatching(/^STORE_READ_ONLY: /m)]);
      expect(readdirSync(store)).toEqual(["trama.db"]);
    });
  },
);

describe("a backup that was cut off", () => {
  it("leaves nothing once the next one has been made", async () => {
    const backup = join(folder, "cut.ndjson");
    const { pid } = spawn(process.execPath, ["-e", ""]);
    const left = `${backup}.${pid}.part`;
    writeFileSync(left, "{}");
    // Until it has ended.
    for (let lives = true; lives;) {
      await new Promise((resolve) => setImmediate(resolve));
      try {
        process.kill(pid!, 0);
      } catch {
        lives = false;
      }
    }
    expect((await runTrama(["store", "backup", backup], { TRAMA_DATA: data })).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith("cut."))).toEqual(["cut.ndjson"]);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
  });
});
