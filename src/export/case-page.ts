/**
 * A case as one page that needs nothing else: no script, no file beside it, nothing from a network. Printed, it has its handling at the head and
 * foot of every page: browsers repeat the head and foot of a table, and the whole page is one.
 */
import type { Props } from "#model/record.ts";
import { markingOf } from "./graph.ts";
import { safeText, valueText, xmlText } from "./text.ts";

/** Somebody did something. */
interface Done {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface PageReason {
  readonly text: string;
  readonly weight: number;
  readonly recordCount: number;
}

export interface CasePage {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly assignee: string | null;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly handling: string;
  readonly exercise: boolean;
  /** For whom it was made, under whose clearance, and when. */
  readonly reader: string;
  readonly at: string;
  readonly nodeCount: number;
  readonly linkCount: number;
  readonly items: readonly (Done & {
    readonly what: string;
    readonly text: string;
    /** What it goes by beside that. */
    readonly natural: string | null;
    readonly facts: Props;
    readonly note: string | null;
    readonly recordCount: number;
  })[];
  readonly findings: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly score: number;
    readonly status: string;
    readonly review: string;
    readonly members: readonly {
      readonly name: string;
      readonly role: string;
      readonly roleBasis: string;
      readonly score: number | null;
    }[];
    readonly reasons: readonly PageReason[];
    readonly counterReasons: readonly PageReason[];
  }[];
  readonly views: readonly (Done & { readonly name: string; readonly things: readonly string[]; readonly linkCount: number })[];
  readonly comments: readonly (Done & { readonly text: string; readonly handling: string })[];
  /** Latest first. */
  readonly history: readonly (Done & {
    readonly kind: string;
    readonly said: readonly string[];
    readonly items: readonly string[];
  })[];
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.5rem;margin:.6rem 0}h2{font-size:1.1rem;margin:1.6rem 0 .4rem}h3{font-size:1rem;margin:1rem 0 .2rem}
.mark{border:2px solid #8a1c1c;padding:.3rem .8rem;margin:0;font-weight:600}.quiet{color:#57606a}.said{white-space:pre-wrap;margin:.1rem 0 .6rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;overflow-wrap:anywhere}
.rows th,.rows td{border-bottom:1px solid #d0d7de;padding:.3rem .5rem}.sheet>*>tr>td{padding:0}.sheet>tfoot>tr>td{padding-top:.8rem}
ul{margin:.2rem 0;padding-left:1.4rem}li{margin:.3rem 0}
.sheet>thead{display:table-header-group}.sheet>tfoot{display:table-footer-group}
@page{margin:14mm 14mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif}}
@media print{body{margin:0;padding:0;max-width:none;font-size:10pt}.sheet>thead>tr>td{padding-bottom:4mm}h2,h3{break-after:avoid}.rows tr,li{break-inside:avoid}
.mark{print-color-adjust:exact}}`;

export function casePage(page: CasePage): string {
  const { id, title, assignee, status, openedBy, openedAt, reader, at, nodeCount, linkCount } = page;
  const mark = `<p class="mark">${xmlText(markingOf(page))}</p>`;
  const sections = [
    section("What is in it", list(page.items.map(itemPart))),
    section("Findings", page.findings.map(findingPart).join("\n")),
    section("What was said", page.comments.map(commentPart).join("\n")),
    section("Views of the canvas", list(page.views.map(viewText))),
    section("What was done", list(page.history.map(doneText))),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(title)}</title><style>${STYLE}</style></head><body>
<table class="sheet" role="presentation"><thead><tr><td>${mark}</td></tr></thead>
<tfoot><tr><td>${mark}</td></tr></tfoot><tbody><tr><td><main>
<h1>${xmlText(title)}</h1>
<p>${xmlText(`${words(status)} · ${assignee === null ? "nobody has it" : `${assignee} has it`} · opened by ${openedBy}, ${moment(openedAt)}`)}</p>
<p class="quiet">${xmlText(`Case ${id}, as ${reader} may read it, ${moment(at)}: ${count(page.items.length, "item")}; with all at their ends and in the findings ${count(nodeCount, "thing")}, ${count(linkCount, "link")}.`)}</p>
<p>It holds what is recorded and what detection proposes, with what speaks against it. A person decides; a score is no evidence.</p>
${sections.join("")}</main></td></tr></tbody></table>
</body></html>
`;
}

/** Nothing where there is nothing to tell. */
function section(title: string, inner: string): string {
  return inner === "" ? "" : `<section><h2>${title}</h2>\n${inner}</section>\n`;
}

function itemPart({ what, text, natural, facts, note, by, at, recordCount }: CasePage["items"][number]): string {
  const known = Object.entries(facts).filter(([key]) => key !== "natural");
  const told = [
    ...(natural === null || natural === text ? [] : [xmlText(natural)]),
    ...known.map(([key, value]) => `<span class="quiet">${xmlText(words(key))}</span> ${xmlText(valueText(value))}`),
    ...(recordCount === 0 ? [] : [count(recordCount, "record")]),
  ];
  const said = note === null ? "" : `<div class="said">${lines(note)}</div>`;
  return `<strong>${xmlText(text)}</strong> <span class="quiet">${xmlText(`${what}, put in by ${by}, ${moment(at)}`)}</span>${told.length === 0 ? "" : `<br>${told.join(" · ")}`}${said}`;
}

function findingPart({
  title,
  kind,
  score,
  status,
  review,
  members,
  reasons,
  counterReasons,
}: CasePage["findings"][number]): string {
  const rows = members.map(
    ({ name, role, roleBasis, score: own }) =>
      `<tr><td>${xmlText(name)}</td><td>${xmlText(role === "UNKNOWN" ? "not known" : `${words(role)}, ${words(roleBasis)}`)}</td><td>${own === null ? "none" : own.toFixed(2)}</td></tr>`,
  );
  const people =
    rows.length === 0
      ? ""
      : `<table class="rows"><thead><tr><th>Who</th><th>Part</th><th>Score</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<h3>${xmlText(title)}</h3>
<p>${xmlText(`${words(kind)} · score ${score.toFixed(2)} · ${words(status)} · decided: ${review === "NEW" ? "not yet" : words(review)}`)}</p>
${people}${reasonList("What speaks for it", reasons)}${reasonList("What speaks against it", counterReasons)}`;
}

function reasonList(title: string, reasons: readonly PageReason[]): string {
  if (reasons.length === 0) return `<p>${title}: nothing that is known.</p>`;
  return `<p>${title}:</p>${list(reasons.map(({ text, weight, recordCount }) => xmlText(`${text} (weight ${weight.toFixed(2)}, ${count(recordCount, "record")})`)))}`;
}

function commentPart({ by, at, text, handling }: CasePage["comments"][number]): string {
  return `<p class="quiet">${xmlText(`${by}, ${moment(at)} · TLP:${handling}`)}</p><div class="said">${lines(text)}</div>`;
}

function viewText({ name, by, at, things, linkCount }: CasePage["views"][number]): string {
  const counted = `${count(things.length, "thing")}, ${count(linkCount, "link")}`;
  return `<strong>${xmlText(name)}</strong> <span class="quiet">${xmlText(`${by}, ${moment(at)}`)}</span>: ${xmlText(counted)}${things.length === 0 ? "" : `: ${xmlText(things.join("; "))}`}`;
}

function doneText({ kind, by, at, said, items }: CasePage["history"][number]): string {
  const what = [...said, ...(items.length === 0 ? [] : [items.join("; ")])].map((part) => ` · ${lines(part)}`).join("");
  return `<span class="quiet">${xmlText(moment(at))}</span> ${xmlText(by)} ${xmlText(words(kind))}${what}`;
}

/** Each already escaped. */
function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`;
}

/** With its own line ends, where style keeps them. */
function lines(text: string): string {
  return safeText(text)
    .split(/\r\n|\r|\n/)
    .map(xmlText)
    .join("\n");
}

/** `VIEW_SAVED`, `dateOfBirth` → `view saved`, `date of birth`. */
function words(code: string): string {
  return code
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replaceAll("_", " ")
    .toLowerCase();
}

function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
