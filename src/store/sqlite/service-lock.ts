/**
 * One service a file: a lock of the operating system's on a small database beside the store, which goes with the process that holds
 * it, however that ends. Beside it and not in it, because batch commands write to the store while a service runs.
 */
import { existsSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { ServiceLock } from "../port.ts";
import { translated } from "./engine-errors.ts";
import { accessTo, fileUrl, makeFile, realPathOf } from "./store-file.ts";

/** `isServed` holds the lock for as long as it takes to let go of it again. */
const LOOK_MS = 250;

/** Whether a service runs on a store, in this process or another. */
export function isServed(storePath: string): boolean {
  const path = `${realPathOf(storePath)}-service`;
  // Nobody has served it yet, or nobody can write beside it.
  if (!existsSync(path) || accessTo(storePath).readOnly) return false;
  const connection = translated(() => new DatabaseSync(fileUrl(path, "mode=rw"), { timeout: 0 }));
  try {
    translated(() => connection.exec("BEGIN IMMEDIATE; ROLLBACK"));
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === "STORE_BUSY") return true;
    throw error;
  } finally {
    connection.close();
  }
}

/** Refuses with STORE_IN_USE, at once, and says who holds it. `where`: what an operator knows the service by, such as its address. */
export function lockService(storePath: string, where: string): ServiceLock {
  // Nobody writes where nobody can, so there as many may read as like.
  if (accessTo(storePath).readOnly) return { release: () => undefined };
  const path = `${realPathOf(storePath)}-service`;
  makeFile(path);
  const connection = translated(() => new DatabaseSync(fileUrl(path, "mode=rw"), { timeout: LOOK_MS }));
  const me = `process ${process.pid} (${where}), since ${nowIso()}`;
  try {
    translated(() => {
      // Said first and then held: whoever is refused reads what was said, which a lock on an unfinished change would hide.
      for (let said = ""; said !== me; said = holder(connection) ?? "") {
        if (connection.isTransaction) connection.exec("ROLLBACK");
        connection.exec("BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS service (holder TEXT NOT NULL); DELETE FROM service");
        connection.prepare("INSERT INTO service (holder) VALUES (?)").run(me);
        connection.exec("COMMIT; BEGIN IMMEDIATE");
      }
    });
  } catch (error) {
    const held = error instanceof AppError && error.code === "STORE_BUSY";
    const by = held ? holder(connection) : undefined;
    connection.close();
    if (!held) throw error;
    throw new AppError("STORE_IN_USE", `Another service runs on this store: ${by ?? "it has only just begun"}.`, {
      cause: error,
    });
  }
  return {
    release() {
      // An open transaction would outlive the connection until its statements are collected, and its lock with it.
      connection.exec("ROLLBACK");
      connection.close();
    },
  };
}

function holder(connection: InstanceType<typeof DatabaseSync>): string | undefined {
  try {
    return (connection.prepare("SELECT holder FROM service").get() as { holder: string } | undefined)?.holder;
  } catch {
    // It says so in this very moment.
    return undefined;
  }
}
