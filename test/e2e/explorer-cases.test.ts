/** The explorer in a real Chromium: how two people are connected, a case made of them, handed over, opened as it was left, and never overwritten silently. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { seriousOn } from "../support/axe.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { openSharedWorld, type SharedWorld } from "../support/shared-world.ts";

const browserPath = chromiumForTests();
const SOMETHING = /^[1-9]\d* things, [1-9]\d* links$/;

describe.skipIf(!browserPath.there)(browserPath.title("cases in the explorer, in a real Chromium"), () => {
  let world: SharedWorld;
  let server: RunningServer;
  let browser: Browser;
  let finding: string;

  beforeAll(async () => {
    world = await openSharedWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
    browser = await startBrowser(browserPath.value());
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ clusters(first: 1) { edges { node { id } } } }" }),
    });
    const { data } = (await response.json()) as { data: { clusters: { edges: { node: { id: string } }[] } } };
    finding = data.clusters.edges[0]!.node.id;
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  /** The first two people of the finding, chosen in the table. */
  async function chooseTwo(page: Page): Promise<void> {
    await page.locator(".counts", { hasText: SOMETHING }).waitFor();
    await page.getByRole("button", { name: "Table" }).click();
    const people = page.locator("tbody tr", { hasText: "Person" });
    await people.nth(0).click();
    await people.nth(1).click({ modifiers: ["Control"] });
  }

  test("two people: every step of how they are connected, in words, with its records; and drawn", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/graph/${finding}`);
    await chooseTwo(page);
    await page.getByRole("button", { name: "How are they connected?" }).click();
    const step = page.locator(".ways details", { hasText: "record" }).first();
    await step.waitFor();
    expect((await step.innerText()).length).toBeGreaterThan(10);
    await step.locator("summary").click();
    await step.locator("pre").first().waitFor();
    const before = await page.locator(".counts").innerText();
    await page.getByRole("button", { name: "Show on the canvas" }).first().click();
    await page.waitForFunction((text) => document.querySelector(".counts")?.textContent !== text, before);
    expect(await page.locator("tr[data-chosen]").count()).toBeGreaterThanOrEqual(2);
    const [playground] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("button", { name: "Show the query" }).click(),
    ]);
    await playground.locator(".graphiql-query-editor .view-lines", { hasText: /Expand|Ways/ }).waitFor();
    await playground.close();
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a case is made, handed over and opened by its view as it was left", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/graph/${finding}`);
    await chooseTwo(page);
    const counts = await page.locator(".counts").innerText();
    await page.getByRole("button", { name: "Put into a case" }).click();
    await page.getByLabel("What it is called").fill("Night of the 14th");
    await page.getByRole("button", { name: "Put in", exact: true }).click();
    await page.getByRole("link", { name: "See the case" }).click();
    await page.getByRole("heading", { name: "Night of the 14th" }).waitFor();
    await page.getByRole("heading", { name: "2 things in it" }).waitFor();
    await page.getByLabel("Who has it").fill("maria");
    await page.getByRole("button", { name: "Give it to them" }).click();
    await page.getByText(/^open · maria/).waitFor();
    await page.getByLabel("How it stands").selectOption("SUSPENDED");
    await page.getByText(/^suspended · maria/).waitFor();
    // A page of its own holds no session of that view.
    const view = await page.getByRole("link", { name: "View", exact: true }).getAttribute("href");
    const other = await openPage(browser, `${server.url}${view}`);
    await other.page.locator(".counts", { hasText: SOMETHING }).waitFor();
    const things = (text: string): string => text.split(" things")[0]!;
    expect(things(await other.page.locator(".counts").innerText())).toBe(things(counts));
    expect([...errors, ...other.errors]).toEqual([]);
    await other.page.close();
    await page.close();
  });

  test("two who write at once: the second is told, and nothing is overwritten", async () => {
    const { page } = await openPage(browser, `${server.url}/cases`);
    await page.getByLabel("What it is called").fill("Two at once");
    await page.getByRole("button", { name: "Open a case" }).click();
    await page.getByRole("heading", { name: "Two at once" }).waitFor();
    const other = await openPage(browser, page.url());
    await other.page.getByRole("heading", { name: "Two at once" }).waitFor();
    const comment = async (on: Page, text: string): Promise<void> => {
      await on.getByLabel("Write a comment").fill(text);
      await on.getByRole("button", { name: "Add the comment" }).click();
    };
    await comment(page, "first");
    await page.getByText("first").first().waitFor();
    await comment(other.page, "second");
    await other.page.getByRole("alert").getByText("Somebody else has changed this case meanwhile").waitFor();
    // What was typed is still there, and goes in on what is now known.
    await other.page.getByText("first").first().waitFor();
    await other.page.getByRole("button", { name: "Add the comment" }).click();
    await other.page.locator("#comments ~ ul", { hasText: "second" }).waitFor();
    expect(await other.page.locator("#comments ~ ul > li").count()).toBe(2);
    await other.page.close();
    await page.close();
  });

  test("a plan tells its doubts first, and that nobody may be taken without evidence", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/finding/${finding}`);
    await page.getByRole("button", { name: "Work out a plan" }).click();
    await page.locator(".warnings, section[aria-labelledby=plan] ol").first().waitFor();
    await page.getByText(/people looked at; the largest group is of/).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each(["light", "dark"] as const)("nothing on any page that axe-core takes for serious, in the %s", async (colorScheme) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    await page.getByRole("heading", { name: "Flights of the next day with travellers to look at" }).waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await page.goto(`${server.url}/graph/${finding}`);
    await page.locator(".counts", { hasText: SOMETHING }).waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await chooseTwo(page);
    await page.getByText("Filters").click();
    await page.getByRole("button", { name: "Put into a case" }).click();
    await page.getByLabel("What it is called").fill(`Seen in the ${colorScheme}`);
    expect(await seriousOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Put in", exact: true }).click();
    await page.getByRole("link", { name: "See the case" }).click();
    await page.getByRole("heading", { name: "2 things in it" }).waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await page.goto(`${server.url}/cases`);
    await page.getByText(`Seen in the ${colorScheme}`).waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await page.goto(`${server.url}/finding/${finding}`);
    await page.getByRole("heading", { name: "What speaks against it" }).waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await context.close();
  });
});
