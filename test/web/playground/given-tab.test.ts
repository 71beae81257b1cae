/** A question that leads to the playground by its address is laid out as it was asked; an address that holds none opens the tour. */
import { expect, it } from "vitest";
import { givenTab } from "../../../src/web/playground/tour.ts";

it("lays out the question of the address", () => {
  const asked = { query: "query Q($ref: ID!) { entity(ref: $ref) { id } }", variables: { ref: "p_1#%" } };
  expect(givenTab(`#${encodeURIComponent(JSON.stringify(asked))}`)).toEqual({
    query: asked.query,
    variables: JSON.stringify(asked.variables, null, 2),
  });
});

it.each(["", "#", "#%", "#x", "#null", "#%7B%22query%22%3A1%7D"])("takes %j for none", (hash) => {
  expect(givenTab(hash)).toBeNull();
});
