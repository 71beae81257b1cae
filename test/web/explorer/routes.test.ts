/** The addresses that pages lead to are those that the server hands the explorer out at. */
import { expect, it } from "vitest";
import { EXPLORER_ROUTES } from "#api/web-pages.ts";
import { routes } from "../../../src/web/explorer/pages/routes.ts";

it("knows the same first words on both sides", () => {
  const addresses = Object.values(routes).map((route) => (route as (...ids: string[]) => string)("a", "b"));
  const words = new Set(addresses.map((address) => address.split("/")[1]).filter((word) => word !== ""));
  expect([...words].sort()).toEqual([...EXPLORER_ROUTES].sort());
});
