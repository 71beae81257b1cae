/**
 * A plan of disruption as one page that needs nothing else: no script, no file beside it, nothing from a network. What speaks against the plan comes
 * first. Curves are drawn as SVG: what is seen, the network when it heals, and with people and ties missing.
 */
import { markingOf } from "./graph.ts";
import { xmlText } from "./text.ts";

export interface PageBand {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface DisruptionPage {
  /** Around whom. */
  readonly title: string;
  readonly handling: string;
  readonly exercise: boolean;
  /** What made it, so that it can be made again: name and value. */
  readonly madeFrom: readonly (readonly [string, string])[];
  readonly warnings: readonly string[];
  /** The largest group by step, the first before any. */
  readonly largest: readonly number[];
  readonly steps: readonly {
    readonly name: string;
    readonly cost: number;
    readonly why: string;
    readonly successors: readonly string[];
  }[];
  readonly rewired: readonly PageBand[];
  readonly doubts: readonly { readonly share: number; readonly survives: number; readonly largest: readonly PageBand[] }[];
  readonly alternatives: readonly { readonly by: string; readonly area: number; readonly names: readonly string[] }[];
  readonly area: number;
  readonly evidenceNeeded: readonly { readonly name: string; readonly missing: string }[];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 310, 44, 46, 12];
const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}.mark{border:2px solid #8a1c1c;padding:.4rem .8rem;font-weight:600}
.warn{background:#fff4e0;border-left:4px solid #b35900;padding:.4rem .8rem;margin:.4rem 0}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid #d0d7de;padding:.3rem .5rem}td.n,th.n{text-align:right}
.key span{display:inline-block;width:1.6rem;height:.6rem;margin:0 .3rem 0 1rem}svg{max-width:100%;height:auto}
@media print{body{margin:0}}`;

export function disruptionPage(page: DisruptionPage): string {
  const { title, warnings, steps, largest, doubts, alternatives, evidenceNeeded } = page;
  const rows = steps.map(
    ({ name, cost, why, successors }, i) =>
      `<tr><td class="n">${i + 1}</td><td>${xmlText(name)}</td><td class="n">${cost}</td><td class="n">${largest[i + 1]!}</td>` +
      `<td>${xmlText(why)}${successors.length === 0 ? "" : `<br>Could follow: ${xmlText(successors.join("; "))}`}</td></tr>`,
  );
  const survival = doubts.map(
    ({ share, survives }) =>
      `<li>${percent(share)} missing: the first choice stays right in ${percent(survives)} of the worlds drawn</li>`,
  );
  const others = alternatives.map(
    ({ by, area, names }) =>
      `<tr><td>${xmlText(by)}</td><td class="n">${area.toFixed(2)}</td><td>${xmlText(names.join("; "))}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(`Plan of disruption: ${title}`)}</title><style>${STYLE}</style></head><body>
<p class="mark">${xmlText(markingOf(page))}</p>
<h1>${xmlText(`Plan of disruption: ${title}`)}</h1>
<p>A proposal with its doubts; a person decides. Where somebody stands in a network says nothing of what they did.</p>
${warnings.map((warning) => `<p class="warn">${xmlText(warning)}</p>`).join("\n")}
${steps.length === 0 ? "" : `<h2>What is left</h2>\n${curves(page)}\n<ul>${survival.join("")}</ul>`}
${steps.length === 0 ? "" : `<h2>Whom to take, first to last</h2><table><thead><tr><th class="n">Step</th><th>Who</th><th class="n">Cost</th><th class="n">Largest group</th><th>Why</th></tr></thead><tbody>${rows.join("")}</tbody></table>`}
${others.length === 0 ? "" : `<h2>Other ways to choose</h2><p>Mean size of the largest group while the budget is spent; the plan's is ${page.area.toFixed(2)}.</p><table><thead><tr><th>By</th><th class="n">Mean</th><th>Would take</th></tr></thead><tbody>${others.join("")}</tbody></table>`}
${evidenceNeeded.length === 0 ? "" : `<h2>Evidence needed</h2><p>Whom a plan would choose besides, and who may not be taken on what is known.</p><ul>${evidenceNeeded.map(({ name, missing }) => `<li>${xmlText(`${name}: ${missing}`)}</li>`).join("")}</ul>`}
<h2>Made from</h2><table><tbody>${page.madeFrom.map(([name, value]) => `<tr><td>${xmlText(name)}</td><td>${xmlText(value)}</td></tr>`).join("")}</tbody></table>
</body></html>
`;
}

/** With the doubt of the middle share. */
function curves({ largest, rewired, doubts }: DisruptionPage): string {
  const doubt = doubts[Math.floor(doubts.length / 2)];
  const bands = [rewired, doubt?.largest ?? []];
  const most = Math.max(1, ...largest, ...bands.flat().map(({ upper }) => upper));
  const last = Math.max(1, largest.length - 1);
  const at = (step: number, size: number): string =>
    `${(LEFT + (step * (WIDTH - LEFT - 12)) / last).toFixed(1)},${(TOP + (1 - size / most) * (HEIGHT - TOP - BOTTOM)).toFixed(1)}`;
  const line = (sizes: readonly number[], colour: string, dash: string): string =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2"${dash} points="${sizes.map((size, step) => at(step, size)).join(" ")}"/>`;
  const area = (of: readonly PageBand[], colour: string): string => {
    const up = of.map(({ upper }, step) => at(step, upper));
    const down = of.map(({ lower }, step) => at(step, lower)).reverse();
    return of.length === 0 ? "" : `<polygon fill="${colour}" fill-opacity=".15" points="${[...up, ...down].join(" ")}"/>`;
  };
  const [healing, missing] = bands as [readonly PageBand[], readonly PageBand[]];
  const steps = largest.map((_, step) => {
    const [x] = at(step, 0).split(",");
    return `<text x="${x}" y="${HEIGHT - 28}" text-anchor="middle">${step}</text>`;
  });
  const sizes = [0, most].map(
    (size) =>
      `<text x="${LEFT - 6}" y="${at(0, size).split(",")[1]}" text-anchor="end" dominant-baseline="middle">${size}</text>`,
  );
  return `<svg role="img" aria-label="The largest group after each step" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-size="12" fill="#1b1f24">
<path d="M${at(0, most).replace(",", " ")}L${at(0, 0).replace(",", " ")}L${at(last, 0).replace(",", " ")}" fill="none" stroke="#8c959f"/>
${steps.join("")}${sizes.join("")}<text x="${WIDTH / 2}" y="${HEIGHT - 8}" text-anchor="middle">people taken</text>
${area(missing, "#0550ae")}${area(healing, "#b35900")}
${line(
  missing.map(({ median }) => median),
  "#0550ae",
  ' stroke-dasharray="2 4"',
)}${line(
    healing.map(({ median }) => median),
    "#b35900",
    ' stroke-dasharray="8 4"',
  )}${line(largest, "#1b1f24", "")}</svg>
<p class="key">People in the largest group: <span style="background:#1b1f24"></span>as seen<span style="background:#b35900"></span>when the network heals<span style="background:#0550ae"></span>with ${percent(doubt?.share ?? 0)} of people and ties missing. Lines are medians, bands go to 95 of 100.</p>`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
