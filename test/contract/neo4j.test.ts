import { afterAll, beforeAll, describe } from "vitest";
import { openStore } from "#store/open.ts";
import { KEY_CHECK } from "../support/batches.ts";
import { takeNeo4j, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { storeContract, type OpenedStore } from "./store.contract.ts";

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("on a real server"), () => {
  let neo4j: TestNeo4j;
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
  });
  afterAll(() => neo4j.release());

  storeContract("neo4j", async (): Promise<OpenedStore> => {
    await neo4j.empty(KEY_CHECK);
    let store = await openStore({ ...neo4j.config, keyCheck: KEY_CHECK });
    return {
      store,
      async reopen(keyCheck = KEY_CHECK) {
        await store.close();
        store = await openStore({ ...neo4j.config, keyCheck });
        return store;
      },
      cleanup: () => store.close(),
    };
  });
});
