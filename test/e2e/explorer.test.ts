/** The explorer in a real Chromium: from what is known of somebody to what they are linked with, and what that rests on. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { openSharedWorld, type SharedWorld } from "../support/shared-world.ts";

const browserPath = chromiumForTests();
const SOMETHING = /^[1-9]\d* things, [1-9]\d* links$/;

describe.skipIf(!browserPath.there)(browserPath.title("the explorer in a real Chromium"), () => {
  let world: SharedWorld;
  let server: RunningServer;
  let browser: Browser;

  let finding: string;
  /** Somebody in it. */
  let member: { readonly name: string; readonly documents: readonly string[] };

  beforeAll(async () => {
    world = await openSharedWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
    browser = await startBrowser(browserPath.value());
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ clusters(first: 1) { edges { node { id members { name documents } } } } }" }),
    });
    const { data } = (await response.json()) as {
      data: { clusters: { edges: { node: { id: string; members: (typeof member)[] } }[] } };
    };
    const [found] = data.clusters.edges;
    finding = found!.node.id;
    member = found!.node.members.find(({ documents }) => documents.length > 0)!;
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
    // Given names first, as nobody wrote them.
    await page.keyboard.type(member.name.split(", ").reverse().join(" ").toLowerCase());
    await page.getByRole("option", { name: member.name }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/graph\/p_[0-9a-f]+$/);
    await page.locator(".counts", { hasText: SOMETHING }).waitFor();
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.close();
  });

  test("a finding opens as its members and what ties them; the address holds ids only", async () => {
    const { page, errors, foreign } = await openPage(browser, `${server.url}/graph/${finding}`);
    await page.getByText(SOMETHING).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/graph/${finding}`);
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.close();
  });

  test("what is shown of a person and what is left out is what was counted; what was done is undone", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/graph/${finding}`);
    const counts = page.locator(".counts");
    await page.locator(".counts", { hasText: SOMETHING }).waitFor();
    const before = await counts.innerText();
    await page.getByPlaceholder("Find in this graph").fill(member.documents[0]!);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: member.name }).waitFor();
    await page.getByRole("toolbar").getByRole("button", { name: "Show what it is linked with" }).click();
    const groups = page.locator(".group");
    await groups.first().waitFor();
    for (const text of await groups.allInnerTexts()) {
      const [shown, total] = /(\d+) of (\d+) shown$/.exec(text)!.slice(1).map(Number);
      expect([shown, text]).toEqual([total, text]);
    }
    expect(await counts.innerText()).not.toBe(before);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await counts.innerText()).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("the table holds what the picture holds, and a link in it opens the records it rests on", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/graph/${finding}`);
    await page.locator(".counts", { hasText: SOMETHING }).waitFor();
    const [things, links] = (await page.locator(".counts").innerText()).match(/\d+/g)!;
    await page.getByRole("button", { name: "Table" }).click();
    await page.getByRole("button", { name: `Things (${things})` }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(Number(things));
    await page.getByRole("button", { name: `Links (${links})` }).click();
    expect(await page.locator("table").getAttribute("aria-rowcount")).toBe(String(Number(links) + 1));
    await page.locator("tbody tr", { hasText: "tied to" }).first().click();
    await page.getByText("evidence that they belong together, no proof of anything").first().waitFor();
    await page.locator(".panel details details summary").first().click();
    await page.locator(".panel details[open] details[open] pre").first().waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a drawing whose memory the browser takes away is drawn anew", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/graph/${finding}`);
    await page.locator(".counts", { hasText: SOMETHING }).waitFor();
    await page.locator(".canvas canvas.sigma-nodes").waitFor();
    await page.evaluate(() => {
      const layer = document.querySelector<HTMLCanvasElement>(".canvas canvas.sigma-nodes")!;
      (layer.getContext("webgl2") ?? layer.getContext("webgl"))!.getExtension("WEBGL_lose_context")!.loseContext();
    });
    await page.waitForFunction(() => {
      const layer = document.querySelector<HTMLCanvasElement>(".canvas canvas.sigma-nodes");
      return layer !== null && (layer.getContext("webgl2") ?? layer.getContext("webgl"))?.isContextLost() === false;
    });
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a browser without WebGL is told so, kindly, and works with the table; in Spanish when that is the reader's", async () => {
    const plain = await startBrowser(browserPath.value(), false);
    try {
      const { page, errors } = await openPage(plain, `${server.url}/graph/${finding}`, "es-ES");
      await page.getByText("Este navegador no dibuja grafos").waitFor();
      await page.locator("tbody tr", { hasText: member.name }).first().click();
      await page.getByRole("heading", { name: member.name }).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe("es");
      expect(errors).toEqual([]);
    } finally {
      await plain.close();
    }
  });

  test("what is not there is said to be not there", async () => {
    const { page } = await openPage(browser, `${server.url}/graph/p_${"0".repeat(28)}`);
    await page.getByRole("alert").getByText("This is not there (any more), or not for you to read.").waitFor();
    await page.close();
  });

  test("a wrong join is undone where its values are compared: two people stand where one stood", async () => {
    const { data } = (await (
      await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          query: "{ findings(first: 50) { edges { node { members { person { id judgements { verdict inForce } } } } } } }",
        }),
      })
    ).json()) as {
      data: {
        findings: {
          edges: {
            node: { members: { person: { id: string; judgements: { verdict: string; inForce: boolean }[] } | null }[] };
          }[];
        };
      };
    };
    const joined = data.findings.edges
      .flatMap(({ node }) => node.members.flatMap(({ person }) => person ?? []))
      .find(({ judgements }) => judgements.filter(({ verdict, inForce }) => inForce && verdict === "SAME").length === 1)!;
    const { page, errors } = await openPage(browser, `${server.url}/graph/${joined.id}`);
    await page.locator(".counts", { hasText: SOMETHING }).waitFor();
    await page.getByRole("button", { name: "Table" }).click();
    const people = page.locator("tbody tr", { hasText: "Person" });
    const before = await people.count();
    await people.first().click();
    await page.getByText(/^Why these reports are one person, or not/).click();
    await page.locator(".judgements td").first().waitFor();
    await page.getByLabel("Why it is otherwise").first().fill("other faces on the two photographs");
    await page.getByRole("button", { name: "They are two persons" }).first().click();
    await page.waitForFunction(
      (count) => [...document.querySelectorAll("tbody tr")].filter((row) => row.textContent?.includes("Person")).length > count,
      before,
    );
    expect(await people.count()).toBe(before + 1);
    expect(errors).toEqual([]);
    await page.close();
  });
});
