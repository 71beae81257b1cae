/**
 * The picture as SVG that needs nothing else: things where they lie on the canvas, each by its shape, its icon and its colour, so that none of the three is
 * needed; what is outside the window of time dashed as well as pale. Above and below it stands how it may be handled, and below it what the shapes mean.
 */
import type { EntityKind } from "../query/kinds.ts";
import type { Picture, PictureLine, PictureNode } from "./canvas.ts";
import { lookOf } from "./looks.ts";

export interface Drawing extends Picture {
  /** How it may be handled, and that it is made up when it is, in words. */
  readonly marking: string;
  readonly kindName: (kind: EntityKind) => string;
}

/** Pixels for a unit of the canvas, less where it would be larger than this. */
const SCALE = 8;
const SIDE_MAX = 6000;
const MARGIN = 110;
const BAR = 34;
const RADIUS = 13;
const ROW = 26;
const LEGEND_WIDTH = 190;
const WIDTH_MIN = 480;
const DIGEST_COLOR = "#4a5560";

const ICONS = import.meta.glob<string>("./icons/*.svg", { eager: true, query: "?raw", import: "default" });

export function svgOf({ nodes, lines, marking, kindName }: Drawing): string {
  const [xs, ys] = [nodes.map(({ at }) => at.x), nodes.map(({ at }) => at.y)];
  const [left, right] = [least(xs), -least(xs.map((x) => -x))];
  const [low, high] = [least(ys), -least(ys.map((y) => -y))];
  const scale = Math.min(SCALE, SIDE_MAX / Math.max(1, right - left, high - low));
  const width = Math.max(WIDTH_MIN, (right - left) * scale + 2 * MARGIN);
  const kinds = [...new Set(nodes.flatMap(({ kind }) => (kind === "DIGEST" ? [] : [kind])))].sort();
  const columns = Math.max(1, Math.floor((width - MARGIN) / LEGEND_WIDTH));
  const legendAt = BAR + (high - low) * scale + 2 * MARGIN;
  const height = legendAt + Math.ceil(kinds.length / columns) * ROW + BAR + 10;
  // The canvas counts upwards, SVG downwards.
  const places = new Map(
    nodes.map(({ id, at }) => [id, [MARGIN + (at.x - left) * scale, BAR + MARGIN + (high - at.y) * scale] as const]),
  );
  const bar = (y: number): string =>
    `<rect x="0" y="${n(y)}" width="${n(width)}" height="${BAR - 4}" fill="#fff" stroke="#8a1c1c" stroke-width="2"/>` +
    `<text x="${n(width / 2)}" y="${n(y + 20)}" text-anchor="middle" font-weight="600">${escaped(marking)}</text>`;
  const legend = kinds.map((kind, i) => {
    const [x, y] = [MARGIN / 2 + (i % columns) * LEGEND_WIDTH, legendAt + Math.floor(i / columns) * ROW];
    return `${shape(kind, x, y, 9)}<text x="${n(x + 16)}" y="${n(y + 4)}">${escaped(kindName(kind))}</text>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="system-ui, sans-serif" font-size="12" fill="#1b2430">
<title>${escaped(marking)}</title>
<rect width="${n(width)}" height="${n(height)}" fill="#fff"/>
<g stroke="#6b7785">${lines.map((line) => drawnLine(line, places)).join("\n")}</g>
<g>${nodes.map(({ id, kind }) => drawnNode(kind, places.get(id)!)).join("\n")}</g>
<g text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="3">${nodes.map(({ id, label }) => nameOf(label, places.get(id)!)).join("\n")}</g>
<g>${legend.join("\n")}</g>
${bar(2)}
${bar(height - BAR)}
</svg>
`;
}

type Place = readonly [x: number, y: number];

function drawnLine({ from, to, label, count, faded }: PictureLine, places: ReadonlyMap<string, Place>): string {
  const [[x1, y1], [x2, y2]] = [places.get(from)!, places.get(to)!];
  const width = 1 + Math.min(4, Math.log2(Math.max(1, count)));
  const pale = faded ? ' stroke-dasharray="3 4" stroke-opacity="0.55"' : "";
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke-width="${n(width)}"${pale}><title>${escaped(label)}</title></line>`;
}

function drawnNode(kind: PictureNode["kind"], [x, y]: Place): string {
  if (kind !== "DIGEST") return shape(kind, x, y, RADIUS);
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${RADIUS}" fill="#fff" stroke="${DIGEST_COLOR}" stroke-width="2" stroke-dasharray="4 3"/>`;
}

/** Above all lines and shapes, outlined in white. */
function nameOf(label: string, [x, y]: Place): string {
  return `<text x="${n(x)}" y="${n(y + RADIUS + 13)}">${escaped(label)}</text>`;
}

function shape(kind: EntityKind, x: number, y: number, radius: number): string {
  const look = lookOf(kind);
  const outline =
    look.shape === "circle"
      ? `<circle cx="${n(x)}" cy="${n(y)}" r="${radius}" fill="${look.color}"/>`
      : `<rect x="${n(x - radius)}" y="${n(y - radius)}" width="${2 * radius}" height="${2 * radius}" rx="2" fill="${look.color}"/>`;
  const icon = ICONS[`./icons/${look.name}.svg`]!.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
  return `${outline}<svg x="${n(x - radius)}" y="${n(y - radius)}" width="${2 * radius}" height="${2 * radius}" viewBox="-8 -8 40 40" fill="#fff">${icon}</svg>`;
}

/** 0 of nothing. */
function least(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b));
}

/** Tenths of a pixel are as fine as anybody sees. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** What no text may hold: controls, what hides text or turns it round, halves of pairs. As all exports leave it out (base/unsafe-text.ts). */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

function escaped(text: string): string {
  return text.replace(UNSAFE, " ").replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}
