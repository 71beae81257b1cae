import { expect, it } from "vitest";
import { placesIn } from "#store/neo4j/places.ts";

it("takes a server, or several of one cluster, from a store's URL", () => {
  expect(placesIn("bolt://a:7687")).toEqual({ url: "bolt://a:7687", routed: false, addresses: [] });
  expect(placesIn("neo4j+s://a")).toEqual({ url: "neo4j+s://a", routed: true, addresses: ["a"] });
  expect(placesIn("neo4j://a:7687,b:7688,[::1]:7689/?region=eu")).toEqual({
    url: "neo4j://a:7687/?region=eu",
    routed: true,
    addresses: ["a:7687", "b:7688", "[::1]:7689"],
  });
});
