import { describe, expect, it } from "vitest";
import { disruptionPage, type DisruptionPage } from "#export/disruption-page.ts";

const band = (lower: number, median: number, upper: number) => ({ lower, median, upper });
const PAGE: DisruptionPage = {
  title: `x_1 <script>alert("1")</script>`,
  handling: "AMBER",
  exercise: true,
  madeFrom: [["seed", "1"]],
  warnings: ["not robust: <b>"],
  largest: [9, 5, 4],
  steps: [
    { name: "ROJAS & SONS", cost: 1, why: "splits", successors: [`"VEGA"`, "SOTO"] },
    { name: "VEGA", cost: 2.5, why: "splits", successors: [] },
  ],
  rewired: [band(9, 9, 9), band(5, 7, 8), band(4, 6, 7)],
  doubts: [
    { share: 0.02, survives: 0.9, largest: [band(9, 9, 9), band(5, 5, 6), band(4, 4, 5)] },
    { share: 0.05, survives: 0.7, largest: [band(9, 9, 10), band(5, 6, 7), band(4, 5, 6)] },
    { share: 0.1, survives: 0.6, largest: [band(9, 10, 10), band(5, 6, 8), band(4, 6, 7)] },
  ],
  alternatives: [{ by: "degree", area: 5.5, names: ["VEGA"] }],
  area: 4.5,
  evidenceNeeded: [{ name: "SOTO", missing: "no reported role" }],
};

describe("a plan as a page", () => {
  it("begins with how it may be handled and what speaks against it, and draws a point a step", () => {
    const page = disruptionPage(PAGE);
    const places = [
      "EXERCISE: made-up data. Handling: TLP:AMBER",
      "not robust",
      "<svg",
      "Whom to take",
      "Other ways",
      "Evidence needed",
    ];
    expect(places.map((text) => page.indexOf(text))).toEqual(places.map((text) => page.indexOf(text)).sort((a, b) => a - b));
    expect(page.indexOf("Evidence needed")).toBeGreaterThan(0);
    const lines = [...page.matchAll(/<polyline[^>]* points="([^"]*)"/g)].map(([, points]) => points!.split(" "));
    expect(lines.map((points) => points.length)).toEqual([3, 3, 3]);
    // Least is lowest: as seen, which is drawn last, never lies above the others.
    const heights = lines.map((points) => points.map((point) => Number(point.split(",")[1])));
    heights[2]!.forEach((seen, step) => expect(Math.min(heights[0]![step]!, heights[1]![step]!)).toBeLessThanOrEqual(seen));
    for (const text of ["2 % missing", "stays right in 70 %", "Could follow: &quot;VEGA&quot;; SOTO", "4.50", "5.50"])
      expect(page).toContain(text);
  });

  it("takes nothing from anywhere and runs nothing, whatever people are called", () => {
    const page = disruptionPage(PAGE);
    expect(page).not.toMatch(/<script|https?:|<link|<img|<b>|\son\w+=/i);
    expect(page).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
    expect(page).toContain("ROJAS &amp; SONS");
  });

  it("of no plan has what is said against it, and no curve", () => {
    const page = disruptionPage({
      ...PAGE,
      steps: [],
      largest: [9],
      rewired: [],
      doubts: [],
      alternatives: [],
      warnings: ["no plan: nobody"],
    });
    expect(page).toContain("no plan: nobody");
    expect(page).not.toMatch(/<svg|Whom to take/);
  });
});
