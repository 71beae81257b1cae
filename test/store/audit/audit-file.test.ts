/** The chain of the audit log: whatever is done to it without the key is found, and nothing that was written is lost. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { AuditFile } from "#store/audit/audit-file.ts";
import type { AuditEntry } from "#model/users/audit-entry.ts";
import { openAudit } from "#store/audit/open-audit.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-audit-"));
afterAll(() => rmSync(folder, { recursive: true }));
const KEY = new Uint8Array(32).fill(3);

const entry = (given: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ at: 1, reader: "maria", roles: ["analyst"], purpose: "cash couriers", case: null, via: "HTTP", operation: ["search"] },
  ...{ question: "q", answer: "a", ids: ["p_1"], idsMore: 0, labels: ["AMBER"], state: 4, method: "m", outcome: "ok", ms: 2 },
  ...given,
});

let files = 0;
const fresh = (): string => join(folder, `audit${++files}.db`);
function written(count: number): string {
  const path = fresh();
  const file = new AuditFile(path, KEY);
  file.append(Array.from({ length: count }, (_, at) => entry({ at, reader: `reader${at % 3}`, ids: [`p_${at}`, "p_all"] })));
  file.close();
  return path;
}
const check = (path: string, key = KEY, expected?: { seq: number; hash: string }) => {
  const file = new AuditFile(path, key);
  try {
    return file.check(expected);
  } finally {
    file.close();
  }
};
/** As somebody does it who has the file and not the key: what forbids it is taken out first. */
function tampered(path: string, ...statements: string[]): string {
  const copy = fresh();
  copyFileSync(path, copy);
  const connection = new DatabaseSync(copy);
  for (const sql of ["DROP TRIGGER entries_stay", "DROP TRIGGER entries_last", ...statements]) connection.exec(sql);
  connection.close();
  return copy;
}

describe("the chain", () => {
  const path = written(2_500);

  test("is whole as it was written, and under no other key", () => {
    expect(check(path)).toMatchObject({ entries: 2_500, broken: null, head: { seq: 2_500 } });
    expect(check(path, new Uint8Array(32).fill(4))).toMatchObject({ broken: { seq: 1 } });
    expect(check(fresh())).toEqual({ entries: 0, head: null, broken: null });
  });

  test("is broken by any change of any entry, any missing one, and any two that change places", () => {
    const seqs = fc.integer({ min: 1, max: 2_500 });
    const columns = fc.constantFrom(
      "at = at + 1",
      "reader = 'other'",
      "said = json_set(said, '$.purpose', 'else')",
      "hash = zeroblob(32)",
      "hash = x'00'",
    );
    fc.assert(
      fc.property(seqs, columns, (seq, change) => {
        expect(check(tampered(path, `UPDATE entries SET ${change} WHERE seq = ${seq}`)).broken).toMatchObject({ seq });
      }),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_499 }), (seq) => {
        expect(check(tampered(path, `DELETE FROM entries WHERE seq = ${seq}`)).broken).toEqual({
          seq,
          why: "an entry is missing",
        });
        const swapped = tampered(
          path,
          `UPDATE entries SET seq = -1 WHERE seq = ${seq}`,
          `UPDATE entries SET seq = ${seq} WHERE seq = ${seq + 1}`,
          `UPDATE entries SET seq = ${seq + 1} WHERE seq = -1`,
        );
        expect(check(swapped).broken).toMatchObject({ seq });
      }),
      { numRuns: 20 },
    );
  });

  test("that was cut off, or begun anew, is missed by whoever noted a head", () => {
    const { head } = check(path);
    const cut = tampered(path, "DELETE FROM entries WHERE seq > 2490");
    expect(check(cut).broken).toBeNull();
    expect(check(cut, KEY, head!).broken).toEqual({ seq: 2_491, why: "entries up to 2500 were noted, and are not there" });
    expect(check(written(2_501), KEY, head!).broken).toBeNull();
    expect(check(path, KEY, { seq: 7, hash: head!.hash }).broken).toMatchObject({ seq: 7 });
  });

  test("is not changed by the program's own connection", () => {
    const connection = new DatabaseSync(path);
    expect(() => connection.exec("UPDATE entries SET at = 0")).toThrow("never changed");
    expect(() => connection.exec("DELETE FROM entries")).toThrow("never taken out");
    connection.close();
  });
});

describe("entries", () => {
  test("are found by who asked, what answers spoke of, what was asked, for which case and when", () => {
    const path = fresh();
    const file = new AuditFile(path, KEY);
    file.append([
      entry({ at: 10, reader: "maria", operation: ["search"], ids: ["p_1", "p_2"] }),
      entry({ at: 20, reader: "ana", operation: ["person", "search"], case: "C7", ids: ["p_2"] }),
      entry({ at: 30, reader: "maria", operation: ["findings"], ids: [] }),
    ]);
    const found = (filter: Parameters<AuditFile["entries"]>[0], limit = 10, before?: number): number[] =>
      file.entries(filter, { limit, before }).map(({ seq }) => seq);
    expect(found({})).toEqual([3, 2, 1]);
    expect(found({}, 2)).toEqual([3, 2]);
    expect(found({}, 2, 2)).toEqual([1]);
    expect(found({ reader: "maria" })).toEqual([3, 1]);
    expect(found({ ids: ["p_2"] })).toEqual([2, 1]);
    expect(found({ ids: ["p_1", "p_2", "p_3"] })).toEqual([2, 1]);
    expect(found({ ids: [] })).toEqual([]);
    expect(found({ operation: "search" })).toEqual([2, 1]);
    expect(found({ case: "C7" })).toEqual([2]);
    expect(found({ from: 20, until: 30 })).toEqual([2]);
    expect(found({ reader: "maria' OR 1 --" })).toEqual([]);
    file.close();
  });

  test("of many who write at once, in threads and processes of their own, are all there in one chain", async () => {
    const path = fresh();
    const logs = [openAudit({ path, key: KEY }, { threaded: true }), openAudit({ path, key: KEY }, { threaded: true })];
    const direct = openAudit({ path, key: KEY }, { threaded: false });
    await Promise.all(Array.from({ length: 150 }, (_, at) => [...logs, direct][at % 3]!.append(entry({ at, ids: [`p_${at}`] }))));
    expect(await direct.check()).toMatchObject({ entries: 150, broken: null });
    const kept = await logs[0]!.entries({}, { limit: 1_000 });
    expect(kept.map(({ at }) => at).sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, at) => at));
    await Promise.all([...logs, direct].map((log) => log.close()));
  });

  test.each([true, false])("that cannot be written say so (threaded: %s)", async (threaded) => {
    const path = fresh();
    writeFileSync(path, "no database, but long enough to be taken for one".repeat(100));
    const log = openAudit({ path, key: KEY }, { threaded });
    await expect(log.append(entry())).rejects.toMatchObject({ code: "AUDIT_UNAVAILABLE" });
    await log.close();
  });
});
