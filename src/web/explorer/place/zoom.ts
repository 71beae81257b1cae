/** What of the map is seen: a part of its plane, which is drawn larger. All in units of the plane. */
export interface Zoom {
  /** How much larger: 1 shows all. */
  readonly scale: number;
  /** What stands in the middle of the picture. */
  readonly x: number;
  readonly y: number;
}

export type Point = readonly [x: number, y: number];

export const PLANE = { width: 960, height: 490 } as const;
export const WHOLE: Zoom = { scale: 1, x: PLANE.width / 2, y: PLANE.height / 2 };

const SCALE_MAX = 60;
/** Round what is fitted there is left as much as this share of it. */
const MARGIN = 0.3;
/** What is fitted is not drawn larger than this: a single airport has the lands around it. */
const FITTED_MAX = 12;

/** Larger or smaller by a factor, with what is at a point staying there. */
export function zoomed(zoom: Zoom, factor: number, [x, y]: Point = [zoom.x, zoom.y]): Zoom {
  const scale = Math.min(SCALE_MAX, Math.max(1, zoom.scale * factor));
  const ratio = zoom.scale / scale;
  return bounded({ scale, x: x + (zoom.x - x) * ratio, y: y + (zoom.y - y) * ratio });
}

/** Moved by a way in units of the picture as it is seen. */
export function panned(zoom: Zoom, [dx, dy]: Point): Zoom {
  return bounded({ ...zoom, x: zoom.x + dx / zoom.scale, y: zoom.y + dy / zoom.scale });
}

/** The part that holds all the points; all of the map when there are none. */
export function fitted(points: readonly Point[]): Zoom {
  if (points.length === 0) return WHOLE;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max(1, (right - left) * (1 + MARGIN));
  const high = Math.max(1, (bottom - top) * (1 + MARGIN));
  const scale = Math.min(FITTED_MAX, Math.max(1, Math.min(PLANE.width / wide, PLANE.height / high)));
  return bounded({ scale, x: (left + right) / 2, y: (top + bottom) / 2 });
}

/** `x y width height` of what is seen, as SVG's viewBox has it. */
export function viewBoxOf({ scale, x, y }: Zoom): string {
  const [width, height] = [PLANE.width / scale, PLANE.height / scale];
  return [x - width / 2, y - height / 2, width, height].join(" ");
}

/** What stands in the middle stays on the map. */
function bounded({ scale, x, y }: Zoom): Zoom {
  const within = (value: number, size: number): number => {
    const half = size / scale / 2;
    return Math.min(size - half, Math.max(half, value));
  };
  return { scale, x: within(x, PLANE.width), y: within(y, PLANE.height) };
}
