/** Signing in at an identity provider in a real browser, by keyboard alone: there, back to the page that was asked for, and out of both. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IdentityProvider } from "#api/gate/provider/identity-provider.ts";
import { type RunningServer, startServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import { seriousOn } from "../support/axe.ts";
import { startBrowser } from "../support/browser.ts";
import { type RunningProvider, startProvider } from "../support/oidc.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { openWorld, type World } from "../support/tour-world.ts";

const required = chromiumForTests();

describe.skipIf(!required.there)(required.title("signing in at an identity provider"), { timeout: 60_000 }, () => {
  let world: World;
  let provider: RunningProvider;
  let ours: IdentityProvider;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    provider = await startProvider();
    ours = new IdentityProvider(provider.settings, provider.secret, silentLogger);
    world = await openWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: { provider: ours } });
    provider.serves(server.url);
    browser = await startBrowser(required.value());
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    ours.close();
    await provider.close();
    await world.close();
  });

  const opened = async (locale = "en-GB"): Promise<Page> => {
    const context = await browser.newContext({ bypassCSP: true, locale });
    return context.newPage();
  };
  /** From the page that asks who one is, through the provider's own. */
  const signIn = async (page: Page, name: string): Promise<void> => {
    await page.getByRole("button", { name: /Ministry/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.locator('input[name="purpose"]').focus();
    await page.keyboard.type("cash couriers");
    await page.keyboard.press("Enter");
    await page.locator('input[name="login"]').fill(name);
    await page.locator('input[name="password"]').fill("any");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Continue" }).click();
  };

  it("leads there and back to the page that was asked for, and its session asks", async () => {
    provider.groups.set("carla", ["airport-investigators"]);
    const page = await opened();
    await page.goto(`${server.url}/findings`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await page.getByLabel("Your token").count()).toBe(0);
    expect(await seriousOn(page)).toEqual([]);
    await signIn(page, "carla");
    await page.locator(".session-menu summary").waitFor();
    expect(new URL(page.url()).pathname).toBe("/findings");
    expect(await page.locator(".session-menu summary").textContent()).toBe("carlacash couriers");
    expect(await page.evaluate(() => document.cookie)).toBe("");
    await expect
      .poll(async () => (await world.context.audit.log.entries({ reader: "carla" }, { limit: 1 })).map(({ purpose }) => purpose))
      .toEqual(["cash couriers"]);

    // Out of both: whoever comes next to this browser is asked by the provider who they are.
    await page.locator(".session-menu summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: /Yes, sign me out/ }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.locator('input[name="purpose"]').fill("another shift");
    await page.keyboard.press("Enter");
    await page.locator('input[name="login"]').waitFor();
    await page.context().close();
  });

  it("says in the reader's language that nothing lets them in", async () => {
    provider.groups.set("visitor", ["choir"]);
    const page = await opened("es-ES");
    await page.goto(server.url);
    await signIn(page, "visitor");
    expect(await page.getByRole("alert").textContent()).toContain("Allí le conocen");
    expect(new URL(page.url()).search).toBe("");
    expect(await seriousOn(page)).toEqual([]);
    await page.context().close();
  });

  it("ends in the open page when the provider ends it", async () => {
    provider.groups.set("eve", ["airport-investigators"]);
    const page = await opened();
    await page.goto(server.url);
    await signIn(page, "eve");
    await page.locator(".session-menu summary").waitFor();
    ours.people.takeBack({ subject: "eve", stay: null, at: Infinity });
    await page.getByRole("link", { name: "Findings" }).first().click();
    await page.getByText("You were signed out").waitFor();
    await page.context().close();
  });
});
