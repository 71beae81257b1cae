/** A store in a file has one service: of two, the second is refused at once, and once the first is gone, however it went, nothing is left of it. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runTrama } from "./cli-run.ts";
import { serve } from "./served.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-one-service-"));
const env = { TRAMA_DATA: folder };
const header = "flight_id,surname,given_names,date_of_birth,document_number,document_issuer";

async function ingest(name: string): Promise<number | null> {
  const bundle = join(folder, name);
  mkdirSync(bundle);
  writeFileSync(join(bundle, "travel.csv"), `${header}\nF1,ROE,ANA ${name},1971-02-02,PA${name},PAN\n`);
  return (await runTrama(["ingest", bundle], env)).code;
}

beforeAll(async () => expect(await ingest("first")).toBe(0));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("refuses a second service and says which process holds the store; batch commands go on beside it", async () => {
  const first = await serve([], env);
  try {
    const second = await runTrama(["serve", "--port", "0"], env);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      /^STORE_IN_USE: Another service runs on this store: process \d+ \(127\.0\.0\.1 port 0\), since /,
    );
    expect(second.stderr).toContain(`process ${first.pid} `);
    expect(await ingest("beside")).toBe(0);
    expect((await runTrama(["detect"], env)).code).toBe(0);
    expect(statSync(join(folder, "trama.db-service")).mode & 0o777).toBe(0o600);
  } finally {
    await first.end("SIGKILL");
  }
  const next = await serve([], env);
  await next.end("SIGTERM");
  const last = await serve([], env);
  await last.end("SIGTERM");
});
