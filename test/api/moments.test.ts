/** Each query reads of one moment of the store, which is let go of when it has been answered, whatever came of it; what is written, and what is told as it happens, is of the present. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "#store/port.ts";
import { openStore } from "#store/open.ts";
import { KEY_CHECK } from "../support/batches.ts";
import { serveWorld, type Served } from "./server.ts";

let served: Served;
let store: Store;
let begun = 0;
let ended = 0;

beforeAll(async () => {
  store = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
  const counting: Store = {
    ...store,
    session() {
      begun++;
      let open = true;
      return {
        store,
        isOfOneMoment: true,
        end() {
          if (open) ended++;
          open = false;
        },
      };
    },
  };
  served = await serveWorld({ parts: { store: counting } });
});
afterAll(async () => {
  await served.close();
  await store.close();
});

it("begins one for a query and ends it when it is answered, refused half-way or not", async () => {
  await served.ask("{ me { seq } }");
  expect([begun, ended]).toEqual([1, 1]);
  await served.ask('{ node(id: "x_1") { id } cluster(id: "nothing") { id } }');
  expect([begun, ended]).toEqual([2, 2]);
});

it("begins none for what is refused before it begins, nor for what writes", async () => {
  const before = begun;
  await served.ask("{ nothing }");
  await served.ask('mutation { withdrawSource(input: { source: "NOBODY", reason: "x" }) { records } }');
  expect([begun, ended]).toEqual([before, before]);
});
