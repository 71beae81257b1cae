/** Pages and their cursors; errors with stable codes and nothing of the inside. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodes, type ServedTour, serveTour } from "./serve-tour.ts";
import { serveWorld } from "./server.ts";

let tour: ServedTour;
beforeAll(async () => {
  tour = await serveTour();
});
afterAll(() => tour.served.close());

describe("pages", () => {
  test("one after the other give the whole, each thing once", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { incidents } = await tour.ask(
        `query ($after: String) { incidents(first: 3, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { natural } } } }`,
        { after },
      );
      expect([incidents.totalCount, incidents.pageInfo.hasPreviousPage]).toEqual([4, page > 0]);
      expect([incidents.pageInfo.startCursor, incidents.pageInfo.endCursor]).toEqual([
        incidents.edges[0].cursor,
        incidents.edges.at(-1).cursor,
      ]);
      seen.push(...nodes(incidents).map(({ natural }) => natural));
      if (!incidents.pageInfo.hasNextPage) break;
      after = incidents.pageInfo.endCursor;
    }
    expect(seen).toEqual(["I4", "I3", "I2", "I1"]);
  });

  test("through the store give the whole too", async () => {
    const query = `query ($first: Int!, $after: String) { flight(ref: "X1204/PTY/2026-11-01") { neighbours(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { link { id } } } } } }`;
    const whole = (await tour.ask(query, { first: 200 })).flight.neighbours;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const neighbours: any = (await tour.ask(query, { first: 2, after })).flight.neighbours; // eslint-disable-line @typescript-eslint/no-explicit-any
      expect(neighbours.totalCount).toBe(whole.totalCount);
      seen.push(...nodes(neighbours).map(({ link }) => link.id));
      after = neighbours.pageInfo.hasNextPage ? neighbours.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(nodes(whole).map(({ link }) => link.id));
    expect(seen.length).toBe(whole.totalCount);
  });

  test("take only their own list's cursors, unchanged", async () => {
    const { incidents } = await tour.ask(`{ incidents(first: 1) { pageInfo { endCursor } } }`);
    const cursor: string = incidents.pageInfo.endCursor;
    const forged = Buffer.from(`${"x".repeat(12)}n_1`).toString("base64url");
    for (const [field, given] of [
      ["seizures", cursor],
      ["incidents", `A${cursor.slice(1)}`],
      ["incidents", forged],
      ["incidents", ""],
      ["incidents", "%%%"],
    ]) {
      expect([
        field,
        given,
        await tour.codeOf(`query ($after: String) { ${field}(after: $after) { totalCount } }`, { after: given }),
      ]).toEqual([field, given, "BAD_INPUT"]);
    }
  });

  test("hold from 0 to 200", async () => {
    expect((await tour.ask(`{ incidents(first: 0) { totalCount edges { cursor } } }`)).incidents).toEqual({
      totalCount: 4,
      edges: [],
    });
    for (const first of [-1, 201])
      expect(await tour.codeOf(`{ incidents(first: ${first}) { totalCount } }`)).toBe("LIMIT_EXCEEDED");
  });
});

describe("errors", () => {
  test("an ambiguous reference lists the candidates", async () => {
    const { body } = await tour.served.ask(`{ entity(ref: "X1204") { id } }`);
    expect(body.errors?.[0]?.extensions?.code).toBe("AMBIGUOUS_REF");
    const candidates = body.errors?.[0]?.extensions?.candidates as { natural: string; kind: string }[];
    expect(candidates.map(({ natural, kind }) => `${kind} ${natural}`).sort()).toEqual(
      ["01", "11", "21"].map((day) => `Flight X1204/PTY/2026-11-${day}`),
    );
  });

  test("a reference to nothing, or to a thing of another kind, is null", async () => {
    expect(
      await tour.ask(
        `{ entity(ref: "PAN:NOBODY") { id } person(ref: "PAN:NOBODY") { id } flight(ref: "PAN:PA1234567") { id } proto: entity(ref: "__proto__") { id } }`,
      ),
    ).toEqual({ entity: null, person: null, flight: null, proto: null });
  });

  test("what goes wrong inside is masked, with an id that the log knows", async () => {
    const store = Object.create(tour.served.context.store) as typeof tour.served.context.store;
    store.info = async () => {
      throw new Error("secret: /var/lib/trama.db is on fire");
    };
    const context = { ...tour.served.context, store };
    const broken = await serveWorld({ world: { ...tour.served, context } });
    const { status, body } = await broken.ask("{ me { reader } }");
    await broken.close();
    const [error] = body.errors!;
    expect([status, error!.message, error!.extensions]).toEqual([
      200,
      "An internal error; its details are in the log.",
      { code: "INTERNAL", id: expect.any(String) },
    ]);
    expect(JSON.stringify(body)).not.toContain("secret");
    const [logged] = tour.served.logged.filter(({ fields }) => fields.id === error!.extensions!.id);
    expect(String(logged!.fields.error)).toContain("on fire");
  });

  test("times and dates that are none are said to be none", async () => {
    expect(await tour.codeOf(`{ incidents(filter: { from: "yesterday" }) { totalCount } }`)).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(
      await tour.codeOf(`query ($t: DateTime) { incidents(filter: { from: $t }) { totalCount } }`, { t: "2026-13-01T00:00:00Z" }),
    ).toBe("BAD_USER_INPUT");
  });
});
