/** Signing in, going on for something else, being shut out and signing out, in a real browser, by keyboard alone and in two languages. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { App } from "#app/app.ts";
import { addUser, renewToken, revokeToken } from "#app/users/change-users.ts";
import { Users } from "#app/users/users.ts";
import { type RunningServer, startServer } from "#api/server.ts";
import { seriousOn } from "../support/axe.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { makeFinding, openWorld, putFindings, type World } from "../support/tour-world.ts";

const required = chromiumForTests();

describe.skipIf(!required.there)(required.title("signing in"), { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "trama-sign-in-"));
  const file = join(folder, "users.json");
  let world: World;
  let server: RunningServer;
  let browser: Browser;
  let users: Users;
  let token: string;
  beforeAll(async () => {
    const clearance = { all: false, tlp: "AMBER", agency: "PAN-SNA", compartments: [] } as const;
    token = addUser(file, { name: "maria", roles: ["investigator"], clearance, self: [] });
    users = new Users(file, silentLogger);
    world = await openWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: users });
    browser = await startBrowser(required.value());
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    users.close();
    await world.close();
    rmSync(folder, { recursive: true });
  });

  async function signInByKeyboard(page: Page, purpose: string): Promise<void> {
    await page.getByLabel("Your token").waitFor();
    await page.keyboard.type(token);
    await page.keyboard.press("Tab");
    await page.keyboard.type(purpose);
    await page.keyboard.press("Enter");
    await page.getByText("Worklist").first().waitFor();
  }
  const asked = async (): Promise<(string | null)[]> =>
    (await world.context.audit.log.entries({ reader: "maria" }, { limit: 50 })).map(({ purpose }) => purpose);

  it("is asked for before anything is, and everything after is asked for that purpose", async () => {
    const { page, foreign } = await openPage(browser, `${server.url}/findings`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await seriousOn(page)).toEqual([]);
    expect(await asked()).toEqual([]);
    await signInByKeyboard(page, "cash couriers");
    // The page that was asked for.
    expect(new URL(page.url()).pathname).toBe("/findings");
    expect(await page.locator(".session-menu summary").textContent()).toBe("mariacash couriers");
    await expect.poll(async () => [...new Set(await asked())]).toEqual(["cash couriers"]);
    expect(await page.evaluate(() => [document.cookie, JSON.stringify(localStorage)])).toEqual([
      "",
      expect.not.stringContaining("trama_"),
    ]);
    expect(await seriousOn(page)).toEqual([]);
    expect(foreign).toEqual([]);
    await page.close();
  });

  it("says what is wrong, and lets try again", async () => {
    const { page } = await openPage(browser, server.url);
    await page.getByLabel("Your token").fill("trama_nobody");
    await page.getByLabel("What for").fill("cash couriers");
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("does not let anybody in");
    await page.close();
  });

  it("goes on for another purpose, into the playground, and ends with signing out", async () => {
    const { page } = await openPage(browser, server.url);
    await signInByKeyboard(page, "cash couriers");
    await page.locator(".session-menu summary").click();
    await page.getByLabel("What for").fill("stolen documents");
    await page.getByRole("button", { name: "Go on for this" }).click();
    await page.locator(".session-menu summary", { hasText: "stolen documents" }).waitFor();
    await expect.poll(async () => (await asked())[0]).toBe("stolen documents");
    await page.goto(`${server.url}/graphql`);
    await page.locator(".graphiql-container").waitFor();
    await page.goto(server.url);
    await page.locator(".session-menu summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(`${server.url}/graphql`);
    await page.getByRole("link", { name: "Sign in" }).waitFor();
    await page.close();
  });

  it("offers an analyst no decision, and says whose it is", async () => {
    const clearance = { all: true, tlp: "RED", agency: "", compartments: [] } as const;
    const finding = makeFinding({ id: "x_a", score: 0.8, members: [] });
    await putFindings(world.context, [finding]);
    for (const [name, role, count] of [
      ["ada", "analyst", 0],
      ["ian", "investigator", 1],
    ] as const) {
      const theirs = addUser(file, { name, roles: [role], clearance, self: [] });
      await expect.poll(() => users.byToken(theirs)?.name).toBe(name);
      const context = await browser.newContext({ bypassCSP: true, locale: "en-GB" });
      const page = await context.newPage();
      await page.goto(`${server.url}/finding/x_a`);
      await page.getByLabel("Your token").fill(theirs);
      await page.getByLabel("What for").fill("weekly review");
      await page.getByRole("button", { name: "Sign in" }).click();
      await page
        .getByText(count === 0 ? "is for investigators and supervisors" : "Confirm")
        .first()
        .waitFor();
      expect(await page.getByRole("button", { name: /^Confirm/ }).count()).toBe(count);
      expect(await page.getByRole("link", { name: "Who asked what" }).count()).toBe(0);
      await context.close();
    }
  });

  it("shows who asked what to a supervisor, and to nobody else", async () => {
    const clearance = { all: true, tlp: "RED", agency: "", compartments: [] } as const;
    const supervisor = addUser(file, { name: "sup", roles: ["supervisor"], clearance, self: [] });
    await expect.poll(() => users.byToken(supervisor)?.name).toBe("sup");
    const context = await browser.newContext({ bypassCSP: true, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${server.url}/audit`);
    await page.getByLabel("Your token").fill(supervisor);
    await page.getByLabel("What for").fill("weekly look at the audit");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("User").fill("maria");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByText(/^[1-9]\d* answers$/).waitFor();
    const rows = page.locator("table").last().locator("tbody tr");
    await expect.poll(async () => [...new Set(await rows.locator("td:nth-child(3)").allInnerTexts())]).toEqual(["maria"]);
    expect(await page.locator("table").first().locator("tbody th").allInnerTexts()).toContain("maria");
    expect(await seriousOn(page)).toEqual([]);
    await context.close();

    const { page: other } = await openPage(browser, server.url);
    await signInByKeyboard(other, "cash couriers");
    expect(await other.getByRole("link", { name: "Who asked what" }).count()).toBe(0);
    await other.goto(`${server.url}/audit`);
    await other.getByRole("alert").first().waitFor();
    expect(await other.getByRole("alert").first().innerText()).toContain("that is for supervisor");
    await other.close();
  });

  it("ends when the token is revoked: with the next question, kindly, in the reader's language", async () => {
    const { page } = await openPage(browser, server.url, "es-ES");
    await page.getByLabel("Su token").fill(token);
    await page.getByLabel("Para qué").fill("revisión semanal");
    await page.getByRole("button", { name: "Iniciar sesión" }).click();
    await page.locator(".session-menu summary", { hasText: "revisión semanal" }).waitFor();
    revokeToken(file, "maria");
    await expect.poll(() => users.byToken(token)).toBeUndefined();
    await page.getByRole("link", { name: "Casos" }).click();
    await page.getByText("La sesión ha terminado").waitFor();
    token = renewToken(file, "maria");
    await page.close();
  });
});
