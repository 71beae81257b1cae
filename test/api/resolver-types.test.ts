/** Resolvers are held to the schema: what it does not have, what is missing and what is of another type does not compile. */
import { expect, test } from "vitest";
import type { Connection } from "#api/resolvers/connection.ts";
import type { AllNeeded, Needed } from "#api/resolvers/needed.ts";
import { entityProperties } from "#api/resolvers/property-fields.ts";
import type { ApiPathsInput, ApiResolversTypes } from "#api/schema-types.gen.ts";
import type { VisibleEntity } from "#app/reader/visible.ts";

declare const flight: VisibleEntity<"Flight">;
declare const incident: VisibleEntity<"Incident">;

test("a field the schema does not have, a missing resolver and a wrong argument or answer do not compile", () => {
  const right: Needed<"NextTravel"> = { flightEntity: () => flight };
  // @ts-expect-error misspelt
  const misspelt: Needed<"NextTravel"> = { flightEntity: () => flight, departAt: () => null };
  // @ts-expect-error the source has no such field
  const missing: Needed<"NextTravel"> = {};
  // @ts-expect-error the source has one of that name, of another type: ids where the schema has records
  const default_: Needed<"Holding"> = {};
  // @ts-expect-error an incident is no flight
  const another: Needed<"NextTravel"> = { flightEntity: () => incident };
  // @ts-expect-error null where the schema promises something
  const nothing: Needed<"Seizure">["corroboration"] = () => null;
  // @ts-expect-error the argument is a number
  const argument: Needed<"Person">["coTravellers"] = (_person, args: { flightsMin: string }) =>
    Promise.reject(new Error(args.flightsMin));
  // @ts-expect-error no word of the list
  const word: Needed<"Travel">["status"] = () => "GONE";
  expect([right, misspelt, missing, default_, another, nothing, argument, word]).toHaveLength(8);
});

test("a page is of what its list is of, the table of properties answers for its fields, and defaults are there", () => {
  const page = (node: VisibleEntity<"Incident">): Connection<VisibleEntity<"Incident">> => ({
    ...{ totalCount: 1, explored: 1, truncated: false, timedOut: false, edges: [{ cursor: "", node }] },
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
  const incidents: (node: VisibleEntity<"Incident">) => ApiResolversTypes["IncidentConnection"] = page;
  // @ts-expect-error a page of incidents is none of seizures
  const seizures: (node: VisibleEntity<"Incident">) => ApiResolversTypes["SeizureConnection"] = page;
  // @ts-expect-error capacity is a number
  const text: (source: typeof flight) => string = entityProperties("Flight").capacity;
  // @ts-expect-error a type that needs resolvers is not left out
  const none: AllNeeded = {};
  const given = (input: ApiPathsInput): number => input.k + input.hopsMax;
  expect([incidents, seizures, text, none, given]).toHaveLength(5);
});
