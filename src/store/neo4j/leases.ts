/** Named leases: one holder at a time, across processes. Nodes stay when a lease is released, so that tokens only grow. */
import { AppError } from "#base/errors.ts";
import type { Fence, LeaseState } from "../port.ts";
import { int, type Connection, type Reads, type Tx } from "./connection.ts";

export async function lease(connection: Connection, name: string, holder: string, durationMs: number): Promise<Fence | null> {
  const [given] = await connection.write((tx) =>
    tx.rows<{ token: number }>("write/lease", { name, holder, duration: int(durationMs) }),
  );
  return given === undefined ? null : { lease: name, token: given.token };
}

export async function releaseLease(connection: Connection, name: string, holder: string): Promise<void> {
  await connection.write((tx) => tx.rows("write/release-lease", { name, holder }));
}

export async function readLeases(reads: Reads, names: readonly string[]): Promise<LeaseState[]> {
  return reads.read((tx) => tx.rows<LeaseState>("read/leases", { names }));
}

/** In the transaction of what the lease protects: throws FENCED unless this is the last giving of it. */
export async function checkFence(tx: Tx, { lease, token }: Fence): Promise<void> {
  const [last] = await tx.rows<{ token: number | null }>("write/lock-lease", { name: lease });
  if (last?.token !== token) throw new AppError("FENCED");
}
