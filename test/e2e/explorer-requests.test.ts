/** Requests between agencies in a real Chromium: asked on one page, answered on another agency's, by keyboard alone, and nothing of it on a third's. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANA, type Name, type Setting, setting } from "../app/requests/setting.ts";
import { seriousOn } from "../support/axe.ts";
import { startBrowser } from "../support/browser.ts";
import { chromiumForTests } from "../support/requirements.ts";

const required = chromiumForTests();

describe.skipIf(!required.there)(required.title("requests in the explorer"), { timeout: 60_000 }, () => {
  let it: Setting;
  let browser: Browser;
  beforeAll(async () => {
    it = await setting(undefined, { pages: true });
    browser = await startBrowser(required.value());
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await it?.close();
  });

  async function pageOf(who: Name, colorScheme: "light" | "dark" = "light"): Promise<Page> {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, locale: "en-GB" });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${it.url}/requests`);
    await page.getByLabel("Your token").fill(it.token(who));
    await page.getByLabel("What for").fill("couriers at MIA");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Asked and received" }).waitFor();
    return page;
  }
  const close = (page: Page): Promise<void> => page.context().close();
  const one = (page: Page, ref: string) => page.locator(".request-list > li", { has: page.getByRole("heading", { name: ref }) });

  test("one is asked and answered without a mouse, and both read what was said", async () => {
    const asker = await pageOf("carl");
    await asker.locator("summary", { hasText: "Ask another agency" }).focus();
    await asker.keyboard.press("Enter");
    await asker.keyboard.press("Tab");
    // Agency, number, name, birth date (three fields and a button), what for.
    for (const text of ["pan-sna", ANA]) {
      await asker.keyboard.type(text);
      await asker.keyboard.press("Tab");
    }
    await asker.getByLabel("What for").last().focus();
    await asker.keyboard.type("a courier stopped");
    await asker.keyboard.press("Enter");
    await one(asker, ANA).getByText("USA-CBP to PAN-SNA, by carl").waitFor();
    expect(await one(asker, ANA).getByRole("button", { name: "Take it back" }).count()).toBe(1);
    expect(await one(asker, ANA).locator("summary").count()).toBe(0);

    const answerer = await pageOf("paz");
    await one(answerer, ANA).getByText("USA-CBP to PAN-SNA").waitFor();
    expect(await answerer.locator("main").innerText()).not.toContain("carl");
    await one(answerer, ANA).locator("summary").focus();
    await answerer.keyboard.press("Enter");
    await one(answerer, ANA).getByText("Your own records come to: Known").waitFor();
    await one(answerer, ANA).locator("select").focus();
    await answerer.keyboard.type("Known");
    await answerer.keyboard.press("Tab");
    await answerer.keyboard.type("desk 4");
    await answerer.keyboard.press("Tab");
    await answerer.keyboard.type("AMBER");
    expect(await seriousOn(answerer)).toEqual([]);
    await answerer.keyboard.press("Enter");
    await one(answerer, ANA).getByText("paz: Answered Known; desk 4; AMBER").waitFor();

    await asker.reload();
    await one(asker, ANA).getByText("PAN-SNA: Answered Known; desk 4; AMBER").waitFor();
    expect(await asker.locator("main").innerText()).not.toContain("paz");
    await close(asker);
    await close(answerer);
  });

  test("a refusal needs its reason, and what somebody else answered meanwhile is told before anything is written", async () => {
    const ref = "PAN:PA8888888";
    const asker = await pageOf("cora");
    await asker.getByText("Ask another agency").click();
    await asker.getByLabel("Agency", { exact: true }).fill("PAN-SNO");
    await asker.getByLabel("Number (document, phone, air waybill)").fill(ref);
    await asker.getByLabel("What for").last().fill("a courier stopped");
    await asker.getByRole("button", { name: "Send" }).click();
    await asker.getByRole("alert").getByText("Did you mean").waitFor();
    await asker.getByLabel("Agency", { exact: true }).fill("PAN-SNA");
    await asker.getByRole("button", { name: "Send" }).click();
    await one(asker, ref).waitFor();
    await close(asker);

    const [first, second] = [await pageOf("paz"), await pageOf("pia")];
    for (const page of [first, second]) {
      await one(page, ref).locator("summary").click();
      await one(page, ref).getByText("Your own records come to: Nothing known").waitFor();
    }
    await one(first, ref).locator("select").selectOption("REFUSED");
    await one(first, ref).getByRole("button", { name: "Send" }).click();
    // The browser asks for it; nothing was sent.
    expect(await one(first, ref).locator("input:invalid").count()).toBe(1);
    await one(first, ref).getByLabel("Why").fill("before a court");
    await one(first, ref).getByRole("button", { name: "Send" }).click();
    await one(first, ref).getByText("paz: Refused; before a court").waitFor();
    await one(second, ref).locator("select").selectOption("NO_HIT");
    await one(second, ref).getByRole("button", { name: "Send" }).click();
    await one(second, ref).getByRole("alert").waitFor();
    const told = await it.ask("cora", "{ requests(filter: { states: REFUSED }) { edges { node { version } } } }");
    expect(told.requests.edges).toEqual([{ node: { version: 2 } }]);
    await close(first);
    await close(second);
  });

  test("an analyst reads, and a third agency has no request and no word of one", async () => {
    const reads = await pageOf("amy");
    await one(reads, ANA).waitFor();
    for (const button of ["Send", "Take it back"]) expect(await reads.getByRole("button", { name: button }).count()).toBe(0);
    await close(reads);
    for (const who of ["otto", "omar"] as const) {
      const third = await pageOf(who);
      await third.getByText("0 requests").waitFor();
      expect(await third.locator(".request-list > li").count()).toBe(0);
      await close(third);
    }
    const supervisor = await pageOf("omar");
    await supervisor.getByRole("link", { name: "Who asked what" }).click();
    await supervisor.getByText(/^[1-9]\d* answers$/).waitFor();
    expect(await supervisor.locator("main").innerText()).not.toMatch(/askAgency|answerRequest|PAN-SNA/);
    await close(supervisor);
    const own = await pageOf("uma");
    await own.getByRole("link", { name: "Who asked what" }).click();
    await own.getByText("askAgency").first().waitFor();
    await close(own);
  });

  test.each(["light", "dark"] as const)("nothing on the page that axe-core takes for serious, in the %s", async (colorScheme) => {
    const page = await pageOf("paz", colorScheme);
    await page.getByText("Ask another agency").click();
    await one(page, ANA).locator("summary").click();
    await one(page, ANA).getByText("Your own records come to: Known").waitFor();
    await one(page, ANA).locator("select").selectOption("HIT_POSSIBLE");
    expect(await seriousOn(page)).toEqual([]);
    await close(page);
  });
});
