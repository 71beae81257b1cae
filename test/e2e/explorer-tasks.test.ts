/** Whole tasks of an investigator in a real Chromium, from the first key or click to what is recorded: by mouse, and by keyboard alone. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { chromiumForTests } from "../support/requirements.ts";
import { openSharedWorld, type SharedWorld } from "../support/shared-world.ts";
import { makeFinding, openWorld, putFindings, type World } from "../support/tour-world.ts";

const browserPath = chromiumForTests();
const SOMETHING = /^[1-9]\d* things, [1-9]\d* links$/;
const TASK_MS = 120_000;
const TABS_MAX = 400;

/** How a reader presses what they see. */
type Press = (page: Page, what: Locator) => Promise<void>;
const byMouse: Press = (_, what) => what.click();
const byKeyboard: Press = async (page, what) => {
  await tabTo(page, what);
  await page.keyboard.press("Enter");
};

/** As far as it takes; what no Tab reaches is reached by nobody without a mouse. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  await what.waitFor();
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${what.toString()}`);
}

/** The button that a row of the table begins with. */
const rowOf = (page: Page, label: string): Locator =>
  page.locator("tbody th").getByRole("button", { name: label, exact: true }).first();

async function ask<T>(server: RunningServer, query: string): Promise<T> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: T };
  return data;
}

interface Phone {
  readonly type: string;
  readonly label: string;
  readonly users: {
    readonly edges: { readonly node: { through: { label: string } | null; user: { kind: string; label: string } } }[];
  };
}

interface Flagged {
  readonly flight: { readonly label: string };
  readonly travellers: { readonly person: { readonly name: string }; readonly findings: { readonly id: string }[] }[];
}

describe.skipIf(!browserPath.there)(browserPath.title("tasks in the explorer, in a real Chromium"), () => {
  let world: SharedWorld;
  let server: RunningServer;
  let browser: Browser;
  /** What most people of a finding gave with their bookings. */
  let phone: Phone;
  let flagged: readonly Flagged[];

  beforeAll(async () => {
    world = await openSharedWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
    browser = await startBrowser(browserPath.value());
    const { findings } = await ask<{
      findings: { edges: { node: { members: { person: { contacts: { contact: Phone }[] } | null }[] } }[] };
    }>(
      server,
      "{ findings(first: 2) { edges { node { members { person { contacts { contact { type label users(first: 9) { edges { node { through { label } user { kind label } } } } } } } } } } } }",
    );
    [phone] = findings.edges
      .flatMap(({ node }) => node.members.flatMap(({ person }) => person?.contacts ?? []))
      .map(({ contact }) => contact)
      .filter(({ type }) => type === "PHONE")
      .sort((a, b) => b.users.edges.length - a.users.edges.length || (a.label < b.label ? -1 : 1)) as [Phone];
    const { flaggedFlights } = await ask<{ flaggedFlights: { edges: { node: Flagged }[] } }>(
      server,
      "{ flaggedFlights(first: 8) { edges { node { flight { label } travellers { person { name } findings { id } } } } } }",
    );
    flagged = flaggedFlights.edges.map(({ node }) => node);
  }, TASK_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await world?.close();
  });

  test.each([
    ["by mouse", byMouse],
    ["by keyboard alone", byKeyboard],
  ] as const)(
    "from a phone to everyone behind it, and the records that say so: %s",
    async (_, press) => {
      const { page, errors, foreign } = await openPage(browser, `${server.url}/`);
      const box = page.getByRole("combobox", { name: /^Find persons/ });
      const hit = page.getByRole("option").filter({ has: page.locator(".hit-label", { hasText: phone.label }) });
      await box.waitFor();
      await (press === byMouse ? box.click() : page.keyboard.press("/"));
      await page.keyboard.type(phone.label);
      await hit.waitFor();
      if (press === byMouse) await hit.click();
      else {
        while ((await hit.getAttribute("data-focused")) === null) await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
      }
      await page.waitForURL(/\/graph\/t_[0-9a-f]+$/);
      await page.locator(".counts", { hasText: SOMETHING }).waitFor();
      await press(page, page.getByRole("button", { name: "Table", exact: true }));

      const uses = phone.users.edges.map(({ node }) => node);
      expect(uses.filter(({ user }) => user.kind === "PERSON").length).toBeGreaterThan(1);
      for (const { through, user } of uses) {
        if (through !== null) {
          await press(page, rowOf(page, through.label));
          await press(page, page.getByRole("toolbar").getByRole("button", { name: "Show what it is linked with" }));
        }
        await rowOf(page, user.label).waitFor();
      }

      await press(page, page.getByRole("button", { name: /^Links \(/ }));
      const link = page.locator("tbody tr", { hasText: phone.label }).filter({ hasText: "uses" }).first();
      await press(page, link.getByRole("button"));
      const record = page.locator(".panel .records li").first();
      await record.locator("pre").waitFor();
      expect(await record.locator(".handling").innerText()).not.toBe("");

      // Who that is: the panel tells what was chosen last.
      const [{ user }] = uses.filter((use) => use.user.kind === "PERSON") as [(typeof uses)[number]];
      await press(page, page.getByRole("button", { name: /^Things \(/ }));
      await press(page, rowOf(page, user.label));
      await page.locator(".panel").getByRole("heading", { name: user.label }).waitFor();
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
      await page.close();
    },
    TASK_MS,
  );

  test(
    "from a flight of the next day to a finding that is confirmed, by keyboard alone; whoever turns back in between goes on by keyboard",
    async () => {
      const { page, errors } = await openPage(browser, `${server.url}/`);
      const tonight = page.getByRole("region", { name: "Flights of the next day with travellers to look at" });
      await byKeyboard(page, tonight.locator('a[href^="/finding/"]').first());
      await page.waitForURL(/\/finding\/x_[0-9a-f]+$/);
      await page.getByRole("heading", { name: "What speaks against it" }).waitFor();
      const title = await page.locator(".finding h2").innerText();
      await page.keyboard.press("d");
      await page.getByText("Dismiss: it stays silent until something new comes.").waitFor();
      await page.keyboard.press("Escape");
      await page.getByText("Dismiss: it stays silent until something new comes.").waitFor({ state: "detached" });
      await page.keyboard.press("c");
      await page.getByText("Confirm: somebody has looked, and it holds.").waitFor();
      await page.keyboard.type("Seen with the goods at the gate.");
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByText(`${title}: Confirmed.`).waitFor();
      await page.locator(".finding header .badge", { hasText: "Confirmed" }).waitFor();
      await page.locator(".finding blockquote", { hasText: "Seen with the goods at the gate." }).waitFor();
      const { pathname } = new URL(page.url());
      await byKeyboard(page, page.getByRole("link", { name: "All findings" }));
      await page.locator(".finding-row").first().waitFor();
      expect(await page.locator(`.finding-row[href="${pathname}"]`).count()).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    },
    TASK_MS,
  );

  test(
    "in Spanish: the flight, a traveller on it, what is found of them, and that it holds",
    async () => {
      const { page, errors } = await openPage(browser, `${server.url}/`, "es-ES");
      const { flight, travellers } = flagged.find((one) => one.travellers.some(({ findings }) => findings.length > 0))!;
      const { person, findings } = travellers.find((one) => one.findings.length > 0)!;
      const tonight = page.getByRole("region", { name: "Vuelos del próximo día con viajeros que mirar" });
      await tonight.getByRole("link", { name: flight.label, exact: true }).click();
      await page.getByRole("button", { name: "Tabla", exact: true }).click();
      // A flight opens with a few of those on it.
      await rowOf(page, flight.label).click();
      await page.locator(".panel").getByRole("button", { name: "Mostrar hasta 200 más" }).click();
      const here = page.getByRole("search").filter({ has: page.getByPlaceholder("Buscar en este grafo") });
      await here.getByRole("searchbox").fill(person.name);
      await here.getByRole("status").getByText("1", { exact: true }).waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".panel summary", { hasText: "Hallazgos" }).click();
      await page.locator(`.panel a[href="/finding/${findings[0]!.id}"]`).click();
      await page.getByRole("button", { name: "Confirmar" }).click();
      await page.getByLabel("Por qué (obligatorio)").fill("Visto en la puerta con la mercancía.");
      await page.getByRole("button", { name: "Registrar" }).click();
      await page.getByRole("status").filter({ hasText: "Confirmado." }).waitFor();
      await page.locator(".finding header .badge", { hasText: "Confirmado" }).waitFor();
      await page.locator(".finding blockquote", { hasText: "Visto en la puerta con la mercancía." }).waitFor();
      expect(errors).toEqual([]);
      await page.close();
    },
    TASK_MS,
  );
});

const WORKER = `x_${"4".repeat(28)}`;
const OTHER = `x_${"5".repeat(28)}`;

describe.skipIf(!browserPath.there)(browserPath.title("a worker judged innocent, in a real Chromium"), () => {
  let world: World;
  let server: RunningServer;

  beforeAll(async () => {
    world = await openWorld();
    server = await startServer(new App(world.context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS });
  });

  beforeEach(async () => {
    const [worker, ana] = await Promise.all(["PTY:S0042", "PAN:PA1234567"].map((ref) => world.person(ref)));
    const member = { roleBasis: "INFERRED" as const, score: 0.8 };
    await putFindings(world.context, [
      makeFinding({
        id: WORKER,
        type: "INSIDER",
        kind: "INSIDER_RING",
        score: 0.8,
        members: [{ ...member, entity: worker!, role: "STAFF_ACCOMPLICE", stability: null }],
        reasons: [
          {
            code: "PRESENT_AT_INCIDENTS",
            params: { observed: 5, expected: 1.5, chance: 0.01, flights: [] },
            weight: 3,
            records: [],
            members: [],
          },
        ],
      }),
      makeFinding({ id: OTHER, score: 0.4, members: [{ ...member, entity: ana!, role: "COURIER", stability: 1 }] }),
    ]);
  });

  afterAll(async () => {
    await server?.close();
    await world?.close();
  });

  test.each([
    ["by keyboard alone", byKeyboard, true],
    ["by mouse, in a browser without WebGL", byMouse, false],
  ] as const)(
    "dismissed with a reason, and not in the open list any more: %s",
    async (_, press, webGl) => {
      const browser = await startBrowser(browserPath.value(), webGl);
      try {
        const { page, errors } = await openPage(browser, `${server.url}/`);
        const row = page.locator(`.finding-row[href="/finding/${WORKER}"]`);
        await press(page, row.first());
        await page.getByRole("heading", { name: "What speaks against it" }).waitFor();
        await page.getByText("A proposal to look, not an accusation.").waitFor();

        // What the worker had to do with the flights, before judging.
        await press(page, page.locator(".finding").getByRole("link", { name: "MORA, FELIX" }));
        await page.locator(".counts", { hasText: SOMETHING }).waitFor();
        if (webGl) await press(page, page.getByRole("button", { name: "Table", exact: true }));
        else await page.getByText("This browser draws no pictures of graphs").waitFor();
        await press(page, rowOf(page, "MORA, FELIX"));
        await page.locator(".panel summary", { hasText: "Shifts (1)" }).waitFor();
        const back = page.locator(`.panel a[href="/finding/${WORKER}"]`);
        await press(page, page.locator(".panel summary", { hasText: "Findings (1)" }));
        await press(page, back);

        await press(page, page.getByRole("button", { name: "Dismiss" }));
        await page.getByLabel("Why (needed)").waitFor();
        await page.keyboard.type("Rostered to these flights by another; was at the gate, not at the belt.");
        await press(page, page.getByRole("button", { name: "Record it" }));
        await page.getByRole("status").filter({ hasText: ": Dismissed." }).waitFor();
        await page.locator(".finding header .badge", { hasText: "Dismissed" }).waitFor();
        await page.locator(".finding blockquote", { hasText: "Rostered to these flights by another" }).waitFor();

        await press(page, page.getByRole("link", { name: "All findings" }));
        await page.locator(`.finding-row[href="/finding/${OTHER}"]`).waitFor();
        expect(await row.count()).toBe(0);
        const review = page.getByLabel("Review");
        if (press === byMouse) await review.selectOption("Dismissed");
        else {
          await tabTo(page, review);
          await page.keyboard.type("Dismissed");
        }
        await row.filter({ hasText: "Dismissed" }).waitFor();
        expect(errors).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    TASK_MS,
  );
});
