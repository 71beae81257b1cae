/** A real Chromium for tests of pages: what a page says wrong, and whom else it asks, is noted. */
import { type Browser, chromium, type Page } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Pictures are drawn by the processor. */
const WITH_WEBGL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const WITHOUT_WEBGL = ["--disable-gpu", "--disable-3d-apis"];

export function startBrowser(executablePath: string, webGl = true): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...FLAGS, ...(webGl ? WITH_WEBGL : WITHOUT_WEBGL)] });
}

export interface Seen {
  readonly page: Page;
  readonly errors: string[];
  readonly foreign: string[];
}

/** A page of its own, in English unless another language is named. */
export async function openPage(browser: Browser, url: string, locale = "en-GB"): Promise<Seen> {
  const page = await browser.newPage({ locale, viewport: { width: 1400, height: 900 } });
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (!["data:", "blob:"].includes(asked.protocol) && asked.origin !== new URL(url).origin) foreign.push(request.url());
  });
  await page.goto(url);
  return { page, errors, foreign };
}
