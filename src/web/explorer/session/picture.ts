/** Lines as they are drawn and chosen: all links between the same two are one. */
import type { VisibleLink } from "./shown.ts";

export interface Line {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly links: readonly VisibleLink[];
}

/** In the order of their first links; one line however many kinds and directions there are. */
export function linesOf(links: readonly VisibleLink[]): readonly Line[] {
  const lines = new Map<string, { from: string; to: string; links: VisibleLink[] }>();
  for (const link of links) {
    if (link.from === link.to) continue;
    const key = lineKey(link.from, link.to);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { from: link.from, to: link.to, links: [link] });
    else line.links.push(link);
  }
  return [...lines].map(([key, line]) => ({ key, ...line }));
}

export function lineKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
