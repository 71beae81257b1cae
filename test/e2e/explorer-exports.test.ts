/** The explorer in a real Chromium: a case taken along in each form, the page opened and printed by itself. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { all, readXml } from "../export/read-xml.ts";
import { seriousOn } from "../support/axe.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { openSharedWorld, type SharedWorld } from "../support/shared-world.ts";

const browserPath = chromiumForTests();
const TITLE = `Quay <script>alert("4")</script> & "night"`;

describe.skipIf(!browserPath.there)(browserPath.title("exports in the explorer, in a real Chromium"), () => {
  let world: SharedWorld;
  let server: RunningServer;
  let browser: Browser;
  let id: string;
  let cluster: string;

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by what is asked beside it
  const ask = async (query: string, input?: object): Promise<any> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return ((await response.json()) as { data: unknown }).data;
  };

  beforeAll(async () => {
    world = await openSharedWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
    browser = await startBrowser(browserPath.value());
    const { clusters } = await ask("{ clusters(first: 1) { edges { node { id members { person { id } } } } } }");
    const [{ node }] = clusters.edges;
    cluster = node.id;
    const { openCase } = await ask("mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id version } } }", {
      title: TITLE,
    });
    id = openCase.case.id;
    await ask("mutation ($input: AddToCaseInput!) { addToCase(input: $input) { case { id } } }", {
      ...{ case: id, expectedVersion: openCase.case.version },
      findings: [cluster],
      entities: [node.members[0].person.id],
      note: "=cmd() of a night",
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  async function saved(
    page: Page,
    name: string,
  ): Promise<{ readonly file: string; readonly path: string; readonly text: string }> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    const path = await download.path();
    return { file: download.suggestedFilename(), path, text: readFileSync(path, "utf8") };
  }

  test("a case is taken along in each form, by keyboard too, and the page says how to handle what was made", async () => {
    const { page, errors, foreign } = await openPage(browser, `${server.url}/case/${id}`);
    await page.getByText("Export", { exact: true }).focus();
    await page.keyboard.press("Enter");
    const label = await page.locator(".handling").innerText();
    const files = [];
    for (const form of ["Page (HTML)", "Things (CSV)", "Links (CSV)", "GraphML", "GEXF (Gephi)", "FollowTheMoney (JSON)"])
      files.push(await saved(page, form));
    expect(files.map(({ file }) => file)).toEqual(
      [".html", ".nodes.csv", ".links.csv", ".graphml", ".gexf", ".ftm.jsonl"].map((suffix) => `case-${id}${suffix}`),
    );
    for (const { text } of files) expect(text).toContain(label);
    await page.getByText(`Handle it as TLP:${label}.`).waitFor();
    expect(all(readXml(files[3]!.text), "node").length).toBeGreaterThan(2);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("button", { name: "GraphML" }).isVisible()).toBe(false);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Export");
    expect([errors, foreign]).toEqual([[], []]);
    await page.close();
  });

  test("the page opens by itself, asks nobody for anything, runs nothing, and is labelled on every sheet", async () => {
    const { page } = await openPage(browser, `${server.url}/case/${id}`);
    const label = await page.locator(".handling").innerText();
    await page.getByText("Export", { exact: true }).click();
    const { text } = await saved(page, "Page (HTML)");
    const context = await browser.newContext();
    const alone = await context.newPage();
    const asked: string[] = [];
    const dialogs: string[] = [];
    alone.on("request", (request) => asked.push(request.url()));
    alone.on("dialog", (dialog) => dialogs.push(dialog.message()));
    await context.route("http://exported.test/", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: text }),
    );
    await alone.goto("http://exported.test/");
    expect(await alone.getByRole("heading", { level: 1 }).innerText()).toBe(TITLE);
    expect(await alone.locator(".mark").allInnerTexts()).toEqual(Array(2).fill(`EXERCISE: made-up data. Handling: TLP:${label}`));
    expect(await alone.locator("script").count()).toBe(0);
    // What browsers repeat on every sheet: the head and foot of the one table that the page is.
    await alone.emulateMedia({ media: "print" });
    const repeated = await alone
      .locator(".sheet > thead, .sheet > tfoot")
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).display));
    expect(repeated).toEqual(["table-header-group", "table-footer-group"]);
    expect((await alone.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
    expect([asked.filter((url) => url !== "http://exported.test/"), dialogs]).toEqual([[], []]);
    await context.close();
    await page.close();
  });

  test("a case is printed from its page in a frame in which nothing runs", async () => {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`${server.url}/case/${id}`);
    await page.getByText("Export", { exact: true }).click();
    await page.getByRole("button", { name: "Print, or save as PDF" }).click();
    const frame = page.locator("iframe.print-frame");
    await frame.waitFor({ state: "attached" });
    await frame.contentFrame().locator(".sheet").waitFor({ state: "attached" });
    expect(await frame.getAttribute("sandbox")).toBe("allow-same-origin allow-modals");
    expect(await frame.contentFrame().locator("h1").textContent()).toBe(TITLE);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("what is visible is exported, or what is selected: the same things and links as counted, in the table, too", async () => {
    const { page, errors, foreign } = await openPage(browser, `${server.url}/graph/${cluster}`);
    const counts = page.locator(".counts", { hasText: /^[1-9]\d* things, [1-9]\d* links$/ });
    const [things, links] = (await counts.innerText()).match(/\d+/g)!.map(Number);
    await page.getByText("Export", { exact: true }).click();
    await page.getByText(`What is visible: ${things} things, ${links} links.`).waitFor();
    const svg = await saved(page, "Picture (SVG)");
    expect(svg.file).toBe("view.svg");
    const marks = all(readXml(svg.text), "text").filter(({ text }) => /^EXERCISE – made-up data · Handling: TLP:/.test(text));
    expect(marks).toHaveLength(2);
    await page.getByText(`Handle it as ${marks[0]!.text.split("Handling: ")[1]}.`).waitFor();
    for (const form of ["GraphML", "GEXF (Gephi)"]) {
      const graph = readXml((await saved(page, form)).text);
      expect([all(graph, "node").length, all(graph, "edge").length]).toEqual([things, links]);
    }
    const rows = (text: string): number => text.trim().split("\r\n").length - 1;
    expect(rows((await saved(page, "Things (CSV)")).text)).toBe(things);
    expect(rows((await saved(page, "Links (CSV)")).text)).toBe(links);
    for (const line of (await saved(page, "FollowTheMoney (JSON)")).text.trim().split("\n"))
      expect(JSON.parse(line)).toMatchObject({ schema: expect.any(String), exercise: true });
    await page.getByRole("button", { name: "Table" }).click();
    const people = page.locator("tbody tr", { hasText: "Person" });
    await people.nth(0).click();
    await people.nth(1).click({ modifiers: ["Control"] });
    await page.getByText(/^What is selected: 2 things, \d+ links? between them\./).waitFor();
    expect(rows((await saved(page, "Things (CSV)")).text)).toBe(2);
    const pair = await saved(page, "Picture (SVG)");
    // The two, and what their shape means; the icon of a person has a circle of its own.
    expect(all(readXml(pair.text), "circle")).toHaveLength(6);
    expect([errors, foreign]).toEqual([[], []]);
    // A picture by itself asks nobody for anything.
    const alone = await browser.newPage();
    const asked: string[] = [];
    alone.on("request", (request) => asked.push(request.url()));
    await alone.goto(`data:image/svg+xml,${encodeURIComponent(svg.text)}`);
    expect(await alone.locator("svg > g").last().isVisible()).toBe(true);
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
    await alone.close();
    await page.close();
  });

  test.each(["light", "dark"] as const)("nothing that axe-core takes for serious, in the %s", async (colorScheme) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${server.url}/case/${id}`);
    await page.getByText("Export", { exact: true }).click();
    await saved(page, "Page (HTML)");
    expect(await seriousOn(page)).toEqual([]);
    await page.goto(`${server.url}/graph/${cluster}`);
    await page.locator(".counts", { hasText: /^[1-9]/ }).waitFor();
    await page.getByText("Export", { exact: true }).click();
    await saved(page, "Links (CSV)");
    expect(await seriousOn(page)).toEqual([]);
    await context.close();
  });
});
