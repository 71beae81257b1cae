/** What every store must do, whatever is below it. Each adapter's test file calls this with a way to open an empty one. */
import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "#store/port.ts";
import { documentsContract } from "./documents.contract.ts";
import { ingestContract } from "./ingest.contract.ts";
import { leasesContract } from "./leases.contract.ts";
import { lifeContract } from "./life.contract.ts";
import { linksContract } from "./links.contract.ts";
import { personsContract } from "./persons.contract.ts";
import { poolsContract } from "./pools.contract.ts";
import { propertiesContract } from "./properties.contract.ts";
import { readingContract } from "./reading.contract.ts";
import { retentionContract } from "./retention.contract.ts";
import { receivedContract } from "./received.contract.ts";

export interface OpenedStore {
  readonly store: Store;
  /** Closes the store and opens what it kept again; absent where nothing is kept. `keyCheck`: under another key. */
  reopen?(keyCheck?: string): Promise<Store>;
  /** Another connection to the same store, which the caller closes; absent where there is one only. */
  another?(): Promise<Store>;
  /** As if all leases had been given so many ms earlier; absent where nobody but the store itself can reach them. */
  ageLeases?(ms: number): Promise<void>;
  cleanup(): Promise<void>;
}

/** Opens a store that is empty but for its schema, made under KEY_CHECK. At most one is open at a time. */
export type StoreOpener = () => Promise<OpenedStore>;

export interface Subject {
  readonly open: StoreOpener;
  readonly randomRuns: number;
  /** The store of the running test, opened before it and removed after it. */
  readonly opened: OpenedStore;
  readonly store: Store;
  /** Removes it and opens an empty one in its place. */
  fresh(): Promise<Store>;
}

/** `randomRuns`: how many random worlds each property is tried on; fewer where every batch is a trip over a network. */
export function storeContract(name: string, open: StoreOpener, { randomRuns } = { randomRuns: 8 }): void {
  describe(`store contract: ${name}`, () => {
    let opened: OpenedStore;
    const subject: Subject = {
      open,
      randomRuns,
      get opened() {
        return opened;
      },
      get store() {
        return opened.store;
      },
      async fresh() {
        await opened.cleanup();
        opened = await open();
        return opened.store;
      },
    };
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.cleanup();
    });
    ingestContract(subject);
    poolsContract(subject);
    readingContract(subject);
    receivedContract(subject);
    linksContract(subject);
    personsContract(subject);
    documentsContract(subject);
    leasesContract(subject);
    lifeContract(subject);
    retentionContract(subject);
    propertiesContract(subject);
  });
}
