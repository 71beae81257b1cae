/** The playground in a real Chromium: it opens, answers a query, says what is made up, logs no error and asks no other host for anything. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "#api/server.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { App } from "#app/app.ts";
import { openPage, type Seen, startBrowser } from "../support/browser.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { makeFinding, openWorld, putFindings, type World } from "../support/tour-world.ts";

const browserPath = chromiumForTests();

describe.skipIf(!browserPath.there)(browserPath.title("the playground in a real Chromium"), () => {
  let world: World;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    world = await openWorld();
    const ana = await world.person("PAN:PA1234567");
    const members = [{ entity: ana, role: "COURIER" as const, roleBasis: "INFERRED" as const, score: 0.8, stability: 1 }];
    await putFindings(world.context, [makeFinding({ id: `x_${"1".repeat(28)}`, score: 0.9, members })]);
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
    browser = await startBrowser(browserPath.value());
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  async function open(path: string): Promise<Seen> {
    const seen = await openPage(browser, `${server.url}${path}`);
    // The editors are there once they have drawn the first query.
    await seen.page.locator(".graphiql-query-editor .view-lines", { hasText: "totalCount" }).waitFor();
    return seen;
  }

  test("a query typed here is answered here", async () => {
    const { page, errors, foreign } = await open("/graphql");
    await page.getByText("EXERCISE – made-up data").waitFor();
    // The first tab of the tour asks for findings.
    await page.locator(".graphiql-execute-button").click();
    // The editor writes spaces as no-break spaces.
    await page.locator(".graphiql-response", { hasText: /Possible\sdrug\scourier\scell/ }).waitFor();
    const shot = process.env["TRAMA_TEST_SCREENSHOT"];
    if (shot !== undefined) await page.screenshot({ path: shot });
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    expect(await page.locator('[role="tab"]').count()).toBe(12);
    expect(await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)).toBe(0);
    await page.close();
  });

  test("a subscription is told what happens", async () => {
    const { page, errors, foreign } = await open("/graphql");
    const told = page.evaluate(async () => {
      const socket = new WebSocket(`ws://${location.host}/graphql`, "graphql-transport-ws");
      const next = (): Promise<{ type: string }> =>
        new Promise((resolve) =>
          socket.addEventListener("message", (event) => resolve(JSON.parse(String(event.data)) as { type: string }), {
            once: true,
          }),
        );
      await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
      socket.send(JSON.stringify({ type: "connection_init" }));
      const acknowledged = await next();
      socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: "{ me { reader } }" } }));
      const answer = await next();
      socket.close();
      return [acknowledged.type, answer];
    });
    expect(await told).toEqual(["connection_ack", { id: "1", type: "next", payload: { data: { me: { reader: "local" } } } }]);
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.close();
  });
});
