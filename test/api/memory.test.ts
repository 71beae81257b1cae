/** A service with a bound on memory: it says where it stands, refuses what might not fit, and lets questions in again once there is room. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Memory } from "#app/memory.ts";
import { serveWorld, type Served } from "./server.ts";

const MB = 1024 * 1024;
let resident = 200 * MB;
let served: Served;
beforeAll(async () => {
  const memory = new Memory({ limit: 500 * MB, snapshotBytes: () => 100 * MB, resident: () => resident });
  served = await serveWorld({ parts: { memory } });
});
afterAll(() => served.close());

it("refuses a run that might not fit before it begins, and goes on answering", async () => {
  const { status, headers, body } = await served.ask("mutation { runDetection(input: {}) { run { id } } }");
  const told = `${status} ${headers.get("retry-after")} ${JSON.stringify(body)}`;
  expect(told).toMatch(/OVERLOADED/);
  expect(body.errors![0]!.message).toMatch(/^detection may need \d+ MB, and 300 MB are left of TRAMA_MEMORY_MB=500;/);
  expect(await served.context.store.countDocs("runs")).toBe(0);
  expect((await served.data("{ runs { totalCount } }")).runs.totalCount).toBe(0);
});

it("lets no question in while more is in use, says so in its metrics, and lets them in again", async () => {
  resident = 501 * MB;
  const refused = await served.ask("{ runs { totalCount } }");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  const metrics = await (await fetch(`${served.server.url}/metrics`)).text();
  expect(metrics).toContain(`trama_memory_limit_bytes ${500 * MB}`);
  expect(metrics).toContain(`trama_memory_resident_bytes ${501 * MB}`);
  expect((await fetch(`${served.server.url}/healthz`)).status).toBe(200);
  resident = 499 * MB;
  expect((await served.ask("{ runs { totalCount } }")).status).toBe(200);
});
