import { describe, expect, it, vi } from "vitest";
import { Memory } from "#app/memory.ts";

const MB = 1024 * 1024;
const SNAPSHOT = 100 * MB;

/** A bound of 1000 MB, a snapshot of 100, and a process that takes what it is told to. */
function bounded(): { memory: Memory; take: (mb: number) => void } {
  let resident = 100 * MB;
  const memory = new Memory({ limit: 1000 * MB, snapshotBytes: () => SNAPSHOT, resident: () => resident });
  return { memory, take: (mb) => void (resident += mb * MB) };
}

describe("a bound on memory", () => {
  it("lets work begin that fits, beside what is under way, and refuses before it begins what might not", async () => {
    const { memory, take } = bounded();
    let end = (): void => undefined;
    const run = memory.during("detection", () => new Promise<void>((resolve) => (end = resolve)));
    const reserved = memory.state.reserved;
    expect(reserved).toBeGreaterThan(4 * SNAPSHOT);
    let begun = false;
    const second = memory.during("detection", async () => void (begun = true));
    await expect(second).rejects.toMatchObject({
      code: "OVERLOADED",
      message: expect.stringContaining("TRAMA_MEMORY_MB=1000") as string,
    });
    expect(begun).toBe(false);
    // What it has taken is in use and no longer to come.
    take(300);
    expect(memory.state).toEqual({ limit: 1000 * MB, resident: 400 * MB, reserved: reserved - 300 * MB });
    take(900);
    expect(memory.state.reserved).toBe(0);
    take(-1200);
    end();
    await run;
    expect(memory.state.reserved).toBe(0);
    expect(await memory.during("detection", async () => 1)).toBe(1);
  });

  it("does not have the system add up for each request what is in use", () => {
    const rss = vi.spyOn(process.memoryUsage, "rss");
    const memory = new Memory({ limit: 1, snapshotBytes: () => 0 });
    for (let request = 0; request < 1_000; request++) expect(memory.full).toBe(true);
    expect(rss.mock.calls.length).toBeLessThan(100);
    rss.mockRestore();
  });

  it("lets go of what can be made again before it refuses", async () => {
    let resident = 700 * MB;
    const relieve = async (): Promise<void> => void (resident = 100 * MB);
    const memory = new Memory({ limit: 1000 * MB, snapshotBytes: () => SNAPSHOT, resident: () => resident, relieve });
    expect(await memory.during("the graph", async () => resident)).toBe(100 * MB);
  });

  it("gives back what failed work had reserved, and says when it is full", async () => {
    const { memory, take } = bounded();
    await expect(memory.during("detection", () => Promise.reject(new Error("it failed")))).rejects.toThrow("it failed");
    expect(memory.state.reserved).toBe(0);
    expect(memory.full).toBe(false);
    take(901);
    expect(memory.full).toBe(true);
  });
});
