/** Findings in a real Chromium: gone through by keyboard alone, judged by both sides, with nobody protected among those under review. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { Finding } from "#model/finding.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { seriousOn } from "../support/axe.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { makeFinding, openWorld, putFindings, type World } from "../support/tour-world.ts";

const [FIRST, SECOND, THIRD] = ["1", "2", "3"].map((digit) => `x_${digit.repeat(28)}`) as [string, string, string];
const browserPath = chromiumForTests();

describe.skipIf(!browserPath.there)(browserPath.title("findings in a real Chromium"), () => {
  let world: World;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    world = await openWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
    browser = await startBrowser(browserPath.value());
  });

  beforeEach(async () => {
    const [ana, bruno, carla] = await Promise.all(
      ["PA1234567", "PA7654321", "PA1111111"].map((ref) => world.person(`PAN:${ref}`)),
    );
    const member = { role: "COURIER" as const, roleBasis: "INFERRED" as const, stability: 1 };
    const members: Finding["members"] = [
      { ...member, entity: ana!, score: 0.8 },
      { ...member, entity: bruno!, score: 0.7 },
      { ...member, entity: carla!, role: "UNKNOWN", score: null },
    ];
    await putFindings(world.context, [
      makeFinding({ id: FIRST, score: 0.9, members }),
      makeFinding({ id: SECOND, score: 0.6, members: members.slice(0, 2), kind: "CASH_COURIERS" }),
      makeFinding({ id: THIRD, score: 0.3, members: members.slice(0, 1), kind: "ARMS" }),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  async function decisionsOn(ids: readonly string[]): Promise<readonly unknown[]> {
    const query = "query ($id: ID!) { finding(id: $id) { review decisions { reason } } }";
    const answers = ids.map(async (id) => {
      const body = JSON.stringify({ query, variables: { id } });
      return (
        await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body })
      ).json();
    });
    return (await Promise.all(answers)).map(({ data }: { readonly data: { readonly finding: unknown } }) => data.finding);
  }

  test("open, look, dismiss with a reason, next, confirm: by keyboard alone, each decision in two keys beside its reason", async () => {
    const { page, errors, foreign } = await openPage(browser, `${server.url}/findings`);
    const opened = page.locator(".finding h2");
    await page.locator(".finding-row:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "What speaks against it" }).waitFor();
    const title = await opened.textContent();
    await page.keyboard.press("d");
    await page.keyboard.press("Enter");
    await page.getByText("Say why in a few words").waitFor();
    await page.keyboard.type("A family on holiday.");
    await page.keyboard.press("Enter");
    await page.getByText(`${title}: Dismissed. The next one is open.`).waitFor();
    await page.locator(`.finding-row[href$="${SECOND}"][aria-current]:focus`).waitFor();
    await page.locator(`#title-${SECOND}`).waitFor();
    await page.keyboard.press("c");
    await page.keyboard.type("Seen with the goods.");
    await page.keyboard.press("Enter");
    await page.locator(`.finding-row[href$="${THIRD}"][aria-current]:focus`).waitFor();
    expect(await decisionsOn([FIRST, SECOND, THIRD])).toEqual([
      { review: "DISMISSED", decisions: [{ reason: "A family on holiday." }] },
      { review: "CONFIRMED", decisions: [{ reason: "Seen with the goods." }] },
      { review: "NEW", decisions: [] },
    ]);
    await page.locator(".finding-row").nth(1).waitFor({ state: "detached" });
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.close();
  });

  test("nobody without a score is among those under review, nor has a rank or a part", async () => {
    const { page } = await openPage(browser, `${server.url}/finding/${FIRST}`);
    await page.getByRole("heading", { name: "Also in the picture, not under review" }).waitFor();
    expect(await page.locator(".members").textContent()).not.toContain("CARLA");
    expect((await page.locator(".unscored li").allTextContents()).map((text) => text.trim())).toEqual(["ROJAS, CARLA"]);
    await page.close();
  });

  test("what the reader has looked at is not new any more; of that, the browser keeps a time and nothing else", async () => {
    const { page } = await openPage(browser, `${server.url}/findings`);
    await page.locator(".finding-row").nth(2).waitFor();
    await page.getByRole("button", { name: "I have looked up to here" }).click();
    await page.getByLabel("News").selectOption("What changed since I last looked");
    await page.getByText("No finding fits.").waitFor();
    expect(
      await page.evaluate(() => Object.entries(localStorage).map(([key, value]) => [key, isNaN(Date.parse(value as string))])),
    ).toEqual([["trama.looked", false]]);
    await page.close();
  });

  test("a shift begins with what to look at, what is new and where data are missing", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/`);
    const shift = page.getByRole("region", { name: "What brings the most for the hours there are" });
    await shift.locator(`.finding-row[href="/finding/${FIRST}"]`).waitFor();
    await page.getByRole("region", { name: "New and changed" }).getByRole("link", { name: "All 3 findings" }).waitFor();
    await page.getByRole("region", { name: "Where data are missing" }).getByText("Nothing: Calls, messages").waitFor();
    await shift.locator(`.finding-row[href="/finding/${FIRST}"]`).click();
    await page.locator(`#title-${FIRST}`).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  test("in Spanish, the words are Spanish", async () => {
    const { page, errors } = await openPage(browser, `${server.url}/finding/${FIRST}`, "es-ES");
    await page.getByRole("heading", { name: "Lo que habla en contra" }).waitFor();
    await page.getByRole("button", { name: "Descartar" }).click();
    await page.getByLabel("Por qué (obligatorio)").fill("Una familia.");
    await page.getByRole("button", { name: "Registrar" }).click();
    await page.getByRole("status").filter({ hasText: "Descartado." }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each(["light", "dark"] as const)("nothing that axe-core takes for serious, in the %s", async (colorScheme) => {
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme,
      locale: "en-GB",
      viewport: { width: 1400, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/findings`);
    await page.locator(".finding-row:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "What changed" }).waitFor();
    await page.keyboard.press("d");
    await page.getByLabel("Why (needed)").waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await context.close();
  });
});
