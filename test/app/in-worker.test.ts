/** A job's thread that fails says why, whichever it is: the thread, the stage and the place. */
import { describe, expect, it } from "vitest";
import { AppError } from "#base/errors.ts";
import type { DetectTasks } from "#app/jobs/detect.worker.ts";
import { runInWorker } from "#app/jobs/in-worker.ts";
import type { ResolveTasks } from "#app/jobs/resolve.worker.ts";
import { GraphService } from "#app/snapshot/graph-service.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { Bundle } from "#ingest/bundle.ts";
import { parseInWorker } from "#ingest/parse-in-worker.ts";

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

const resolution = (storeConfig: unknown, signal?: AbortSignal): Promise<unknown> =>
  runInWorker<ResolveTasks, "resolution">({
    entry: "app/jobs/resolve.worker",
    task: "resolution",
    input: { storeConfig: storeConfig as never, dataDir: ".", said: [] },
    signal,
  });

const detection = (storeConfig: unknown): Promise<unknown> =>
  runInWorker<DetectTasks, "detection">({
    entry: "app/jobs/detect.worker",
    task: "detection",
    input: { run: "u_1", by: "local", fence: { lease: "detect", token: 1 }, storeConfig: storeConfig as never, dataDir: "." },
  });

const graph = async (storeConfig: unknown): Promise<unknown> => {
  const service = new GraphService({ storeConfig: storeConfig as never, dataDir: "." });
  try {
    return await service.ask("graph", { access: LOCAL_ACCESS });
  } finally {
    await service.close();
  }
};

describe.each([
  ["resolution", resolution],
  ["detection", detection],
  ["graph", graph],
])("the %s thread", (name, run) => {
  it("tells its caller what the store says is wrong", async () => {
    const { code, message } = await failure(run({ url: "paper:folder", keyCheck: "" }));
    expect([code, message]).toEqual(["CONFIG_INVALID", "TRAMA_STORE must start with sqlite:, neo4j:// or bolt:// (also +s)"]);
  });

  it("names itself, the stage and the place of what nobody expected", async () => {
    const { code, message, cause } = await failure(run(null));
    expect(code).toBe("INTERNAL");
    expect(message).toMatch(new RegExp(`^the ${name} thread, at \\w+, failed: TypeError at connect \\(store/open.js:\\d+\\)$`));
    expect((cause as Error).stack).toContain("at openStore (store/open.js:");
  });
});

it("a job that is asked to end is cancelled, not failed", async () => {
  expect((await failure(resolution({ url: "paper:folder", keyCheck: "" }, AbortSignal.abort()))).code).toBe("CANCELLED");
});

it("the parser thread names itself and the place of what nobody expected", async () => {
  const work = parseInWorker({ path: 7 } as unknown as Bundle, new Uint8Array(32)).next();
  expect((await failure(work)).message).toMatch(/^the parser thread, at parse, failed: TypeError ERR_INVALID_ARG_TYPE at /);
});
