/** The explorer in a real Chromium: from what is known of somebody to what they are linked with, and what that rests on. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { makeFinding, openWorld, putFindings, type World } from "../support/tour-world.ts";

const FINDING = `x_${"1".repeat(28)}`;
const browserPath = chromiumForTests();

describe.skipIf(!browserPath.there)(browserPath.title("the explorer in a real Chromium"), () => {
  let world: World;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    world = await openWorld();
    const members = await Promise.all(["PAN:PA1234567", "PAN:PA7654321"].map((ref) => world.person(ref)));
    await putFindings(world.context, [
      makeFinding({
        id: FINDING,
        score: 0.9,
        members: members.map((entity) => ({
          entity,
          role: "COURIER" as const,
          roleBasis: "INFERRED" as const,
          score: 0.8,
          stability: 1,
        })),
      }),
    ]);
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
    browser = await startBrowser(browserPath.value());
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  test("somebody is found by a name in another order, by keyboard alone, and drawn with what they are linked with", async () => {
    const { page, errors, foreign } = await openPage(browser, `${server.url}/`);
    await page.getByText("EXERCISE – made-up data").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("rojas ana");
    await page.getByRole("option", { name: "ROJAS, ANA" }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/graph\/p_[0-9a-f]+$/);
    await page.locator(".counts", { hasText: /^([6-9]|\d\d) things, \d+ links$/ }).waitFor();
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.close();
  });

  test("a finding opens as its members and what ties them; the address holds ids only", async () => {
    const { page, errors, foreign } = await openPage(browser, `${server.url}/graph/${FINDING}`);
    await page.getByText(/^\d+ things, \d+ links$/).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/graph/${FINDING}`);
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.close();
  });
});
