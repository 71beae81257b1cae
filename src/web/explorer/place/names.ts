/** Which names are written on the map: the weightiest first, and none over another. */
import type { Point } from "./zoom.ts";

export interface Named {
  readonly key: string;
  readonly at: Point;
  readonly weight: number;
}

/** `width` and `height` of a name, in the units of the points. The same in any order of what is given. */
export function namesWithRoom(
  all: readonly Named[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadonlySet<string> {
  const written: Named[] = [];
  const inOrder = [...all].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  for (const one of inOrder)
    if (!written.some(({ at }) => Math.abs(at[0] - one.at[0]) < width && Math.abs(at[1] - one.at[1]) < height)) written.push(one);
  return new Set(written.map(({ key }) => key));
}
