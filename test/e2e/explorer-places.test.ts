/** The map and the timeline in a real Chromium: chosen in by mouse and by keyboard, filtered by and taken back. */
import { gzipSync } from "node:zlib";
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
/** Compressed: what a line of a small office carries in a second or two. */
const FIRST_VIEW_BYTES_MAX = 300_000;
const SOMETHING = /^[1-9]\d* things, [1-9]\d* links$/;

describe.skipIf(!browserPath.there)(browserPath.title("places and times in a real Chromium"), () => {
  let world: SharedWorld;
  let server: RunningServer;
  let browser: Browser;
  /** Somebody who flew more than one route, with what is to be seen on a map of them. */
  let traveller: string;
  /** One of them is a member of it. */
  let finding: string;

  beforeAll(async () => {
    world = await openSharedWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
    browser = await startBrowser(browserPath.value());
    const query =
      "{ findings(first: 25) { edges { node { id members { person { id flights(first: 9) { edges { node { flight { origin destination } } } } } } } } } }";
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as {
      data: { findings: { edges: { node: { id: string; members: { person: Traveller | null }[] } }[] } };
    };
    const people = data.findings.edges.flatMap(({ node }) =>
      node.members.flatMap(({ person }) => (person === null ? [] : [{ ...person, finding: node.id }])),
    );
    const found = people.find((person) => new Set(routesOf(person)).size > 1)!;
    [traveller, finding] = [found.id, found.finding];
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  const open = async (): Promise<Awaited<ReturnType<typeof openPage>>> => {
    const opened = await openPage(browser, `${server.url}/graph/${traveller}`);
    await opened.page.locator(".counts", { hasText: SOMETHING }).waitFor();
    return opened;
  };
  const paleRows = (page: Page): Promise<number> => page.locator("tbody tr[data-pale]").count();

  test("routes are on the map and in its list; choosing one lets all else fade, in the table as well, until it is undone", async () => {
    const { page, errors, foreign } = await open();
    await page.getByRole("button", { name: "Map" }).click();
    await page.locator(".map .route").nth(1).waitFor();
    const routes = await page.locator(".map .route").count();
    expect(await page.locator("tbody tr").count()).toBe(routes);
    expect(new URL(page.url()).search).toBe("?as=map");
    // Where lines cross, the upper one is hit: its end is its own.
    await page.locator(".map .route .hit").last().dispatchEvent("click");
    await page
      .getByRole("status")
      .filter({ hasText: /^Only [A-Z]{3} – [A-Z]{3}/ })
      .waitFor();
    expect([await page.locator(".map .route:not([data-faded])").count(), await paleRows(page)]).toEqual([1, routes - 1]);
    await page.getByRole("button", { name: "Table" }).click();
    expect(await page.locator("tbody tr[data-chosen]").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^Links \(/ }).click();
    expect(await paleRows(page)).toBeGreaterThan(0);
    await page.keyboard.press("Control+z");
    await page.locator("tbody tr[data-pale]").first().waitFor({ state: "detached" });
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.close();
  });

  test("by keyboard alone: the map is zoomed, moved and seen whole again, and a route is chosen in the list", async () => {
    const { page, errors } = await open();
    await page.getByRole("button", { name: "Map" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".map .route").first().waitFor();
    const seen = (): Promise<string | null> => page.locator(".map > svg").getAttribute("viewBox");
    const whole = await seen();
    await page.locator(".map").focus();
    await page.keyboard.press("+");
    const near = await seen();
    await page.keyboard.press("ArrowLeft");
    expect(new Set([whole, near, await seen()]).size).toBe(3);
    await page.keyboard.press("0");
    expect(await seen()).toBe(whole);
    // Three buttons of the map, five of the list, and those that sort it.
    const row = page.locator("tbody th button");
    for (let i = 0; i < 20 && !(await row.first().evaluate((button) => button === document.activeElement)); i++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Everywhere" }).waitFor();
    expect(await row.first().getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Everywhere" }).waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.close();
  });

  test("whoever is chosen in the table has their routes chosen on the map; choosing an airport there is told in the table", async () => {
    const { page, errors } = await open();
    await page.getByRole("button", { name: "Table" }).click();
    await page.locator("tbody tr", { hasText: "Person" }).first().click();
    await page.getByRole("button", { name: "Map" }).click();
    await page.locator(".map .route[data-chosen]").first().waitFor();
    await page.locator(".map .spot").first().dispatchEvent("click");
    await page.getByRole("button", { name: "Table" }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /^Only [A-Z]{3}: all else is pale/ })
      .waitFor();
    expect(await page.locator("tbody tr[data-chosen]").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Everywhere" }).click();
    await page.getByRole("button", { name: "Everywhere" }).waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a window of time lets routes fade that nobody travelled in it; they stay where they are", async () => {
    const { page, errors } = await open();
    await page.getByRole("button", { name: "Map" }).click();
    await page.locator(".map .route").first().waitFor();
    const lines = (): Promise<(string | null)[]> =>
      page.locator(".map .route .hit").evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
    const before = await lines();
    await page.getByLabel("Before (day, UTC)").fill("2000-01-01");
    await page
      .locator(".map .route[data-faded]")
      .nth(before.length - 1)
      .waitFor();
    expect(await lines()).toEqual(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a finding's people have a lane each, in one question; a window drawn over them lets all else fade, until it is undone", async () => {
    const { page, errors, foreign } = await openPage(browser, `${server.url}/finding/${finding}`);
    const questions: string[] = [];
    page.on("request", (request) => {
      if (request.postData()?.includes("query Timeline") === true) questions.push(request.url());
    });
    await page.getByRole("link", { name: "Timeline" }).click();
    await page.locator(".timeline .mark").first().waitFor();
    const people = Number(
      (
        await page
          .getByRole("status")
          .filter({ hasText: /of \d+ pe/ })
          .innerText()
      ).match(/of (\d+) pe/)![1],
    );
    expect([await page.locator(".timeline .lane").count(), questions.length]).toEqual([people, 1]);
    const marks = (): Promise<(string | null)[]> =>
      page.locator(".timeline .mark").evaluateAll((all) => all.map((mark) => mark.getAttribute("transform")));
    const before = await marks();
    const axis = (await page.locator(".timeline .axis .overlay").boundingBox())!;
    await page.mouse.move(axis.x + axis.width * 0.7, axis.y + 8);
    await page.mouse.down();
    await page.mouse.move(axis.x + axis.width * 0.9, axis.y + 8, { steps: 4 });
    await page.mouse.up();
    await page.locator(".timeline .mark[data-faded]").first().waitFor();
    expect(await marks()).toEqual(before);
    expect(await paleRows(page)).toBeGreaterThan(0);
    await page.keyboard.press("Control+z");
    await page.locator(".timeline .mark[data-faded]").first().waitFor({ state: "detached" });
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.close();
  });

  test("a finding's map has its people's journeys for the asking, in one question", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/finding/${finding}`);
    const questions: string[] = [];
    page.on("request", (request) => {
      if (/"query":"query (Timeline|Expand)/.test(request.postData() ?? "")) questions.push(request.url());
    });
    await page.getByRole("link", { name: "Map" }).click();
    await page.getByRole("button", { name: /on the map$/ }).click();
    await page.locator(".map .route").nth(1).waitFor();
    const travellers = await page.locator("tbody td:nth-child(4)").allInnerTexts();
    expect(travellers.map(Number).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2);
    expect(questions.length).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("by keyboard alone: a person's timeline from the panel, a mark chosen in its list comes onto the canvas, and goes when undone", async () => {
    const { page, errors } = await open();
    await page.getByRole("button", { name: "Table" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("tbody tr", { hasText: "Person" }).first().getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.locator(".panel").getByRole("button", { name: "Timeline" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".timeline .lane").waitFor();
    await page.getByRole("button", { name: /^Everybody here/ }).waitFor();
    const counts = await page.locator(".counts").innerText();
    await page.getByRole("button", { name: "Put all onto the canvas" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Put all onto the canvas" }).waitFor({ state: "detached" });
    expect(await page.locator(".counts").innerText()).not.toBe(counts);
    await page.locator("tbody th button").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("tbody tr[data-chosen]").count()).toBe(1);
    await page.locator(".panel h2").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Put all onto the canvas" }).waitFor();
    expect(await page.locator(".counts").innerText()).toBe(counts);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a browser without WebGL has the map, too; the first page of all does without it", async () => {
    const plain = await startBrowser(browserPath.value(), false);
    try {
      const asked: string[] = [];
      const { page, errors } = await openPage(plain, `${server.url}/`, "pt-BR");
      await page.getByRole("heading").first().waitFor();
      page.on("request", (request) => asked.push(request.url()));
      const files = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      const pages = files.filter((name) => name.includes("/explorer/assets/"));
      expect(pages.filter((name) => /map|timeline|countries/.test(name))).toEqual([]);
      const sizes = await Promise.all(
        pages.map(async (name) => gzipSync(new Uint8Array(await (await fetch(name)).arrayBuffer())).length),
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_VIEW_BYTES_MAX);
      await page.goto(`${server.url}/graph/${traveller}?as=map`);
      await page.locator(".map .route").first().waitFor();
      expect(asked.filter((url) => url.includes("countries-110m")).length).toBe(1);
      expect(errors).toEqual([]);
    } finally {
      await plain.close();
    }
  });

  test.each([
    ["map", "light"],
    ["map", "dark"],
    ["timeline", "light"],
    ["timeline", "dark"],
  ] as const)("nothing that axe-core takes for serious on the %s, in the %s", async (view, colorScheme) => {
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme,
      locale: "en-GB",
      viewport: { width: 1400, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/graph/${traveller}?as=${view}`);
    await page
      .locator(view === "map" ? ".map .route" : ".timeline .mark")
      .first()
      .waitFor();
    if (view === "timeline") await page.getByLabel("Before (day, UTC)").fill("2026-11-12");
    await page.locator("tbody th button").first().click();
    await page.locator("tbody tr[data-chosen]").first().waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await context.close();
  });
});

interface Traveller {
  readonly id: string;
  readonly flights: {
    readonly edges: { readonly node: { readonly flight: { origin: string | null; destination: string | null } } }[];
  };
}

function routesOf({ flights }: Traveller): readonly string[] {
  return flights.edges.map(({ node: { flight } }) => [flight.origin, flight.destination].sort().join("|"));
}
