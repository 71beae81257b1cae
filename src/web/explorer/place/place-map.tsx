/** The map: routes as wide as many travelled them, what happened where by shape and icon, ways of goods dashed. Zoomed and moved by mouse and keys. */
import { use, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../words/use-words.tsx";
import { arcBetween, atlas, pointOf } from "./atlas.ts";
import { type Flow, type Gathered, isRouteChosen, type Places, type Route, type Spot } from "./gather.ts";
import type { MarkLook } from "./mark-shape.tsx";
import { Marks, placedMarks } from "./marks.tsx";
import { namesWithRoom } from "./names.ts";
import { fitted, panned, PLANE, type Point, viewBoxOf, type Zoom, zoomed } from "./zoom.ts";

export interface PlaceMapProps {
  readonly gathered: Gathered;
  readonly places: Places;
  readonly selection: ReadonlySet<string>;
  /** Airports that are filtered by. */
  readonly airports: readonly string[];
  readonly lookOf: MarkLook;
  readonly onRoute: (route: Route) => void;
  readonly onSpot: (spot: Spot) => void;
  readonly onThings: (ids: readonly string[], more: boolean) => void;
}

const STEP = 1.5;
const PAN = 60;
const MOVED_MIN = 4;
/** Room for a name of three letters. */
const NAME = { width: 34, height: 13 };

export function PlaceMap(props: PlaceMapProps) {
  const { gathered, places, selection, airports, lookOf, onRoute, onSpot, onThings } = props;
  const say = useWords();
  const { land, borders } = use(atlas());
  const svg = useRef<SVGSVGElement>(null);
  const points = useMemo(() => gathered.spots.map(({ place }) => pointOf(place)), [gathered]);
  const marks = useMemo(() => placedMarks(gathered, places), [gathered, places]);
  const [moved, setMoved] = useState<Zoom | null>(null);
  // What is not moved by hand shows all there is, also when more comes.
  const zoom = moved ?? fitted(points);
  // Pixels of a unit of the plane: names and signs are as large as they are, whatever room the map has.
  const scale = zoom.scale * useRoom(svg);
  const drag = useDrag((way) => setMoved(panned(zoom, way)));
  useWheel(svg, (factor, at) => setMoved(zoomed(zoom, factor, at)));
  const lines = useMemo(() => linesOf(gathered, places), [gathered, places]);
  const named = namesWithRoom(
    gathered.spots.map(({ code, touching }, i) => ({ key: code, at: points[i]!, weight: touching.length })),
    { width: NAME.width / scale, height: NAME.height / scale },
  );
  const isChosen = ({ things }: { readonly things: readonly { readonly id: string }[] }): boolean =>
    things.some(({ id }) => selection.has(id));
  const onKey = (event: React.KeyboardEvent): void => {
    const next = zoomByKey(zoom, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setMoved(next);
  };
  return (
    <div className="map" role="group" aria-label={say("map.keys")} tabIndex={0} onKeyDown={onKey}>
      <svg
        ref={svg}
        viewBox={viewBoxOf(zoom)}
        role="img"
        aria-label={say("map.label", { routes: gathered.routes.length, spots: gathered.spots.length })}
        {...drag}
      >
        <path className="land" d={land} />
        <path className="borders" d={borders} />
        {lines.flows.map(({ flow, d }) => (
          <Line
            key={flow.key}
            d={d}
            name={say("map.flow", { from: flow.from, to: flow.to, count: flow.things.length })}
            className="flow"
            faded={flow.faded}
            chosen={isChosen(flow)}
            width={1 + Math.sqrt(flow.things.length)}
            onChoose={(more) => onThings(idsOf(flow), more)}
          />
        ))}
        {lines.routes.map(({ route, d }) => (
          <Line
            key={route.key}
            d={d}
            name={say("map.route", {
              from: route.from,
              to: route.to,
              count: route.things.length,
              travellers: route.travellers.length,
            })}
            className="route"
            faded={route.faded}
            chosen={isRouteChosen(route, { selection, airports })}
            width={widthOf(route.travellers.length)}
            {...(route.within < route.travellers.length && { within: route.faded ? 0 : widthOf(route.within) })}
            onChoose={() => onRoute(route)}
          />
        ))}
        {gathered.spots.map((spot, i) => (
          <g
            key={spot.code}
            className="spot"
            data-code={spot.code}
            data-faded={spot.faded || undefined}
            data-chosen={isChosen(spot) || airports.includes(spot.code) || undefined}
            onClick={() => onSpot(spot)}
          >
            <title>{say("map.spot", { code: spot.code, count: spot.touching.length })}</title>
            <circle cx={points[i]![0]} cy={points[i]![1]} r={4 / scale} />
            {(named.has(spot.code) || airports.includes(spot.code)) && (
              <text x={points[i]![0]} y={points[i]![1] + 15 / scale} fontSize={11 / scale} strokeWidth={3 / scale}>
                {spot.code}
              </text>
            )}
          </g>
        ))}
        <Marks marks={marks} scale={scale} lookOf={lookOf} isChosen={isChosen} onThings={onThings} />
      </svg>
      <div className="map-buttons">
        <button type="button" onClick={() => setMoved(null)}>
          {say("graph.fit")}
        </button>
        <button type="button" aria-label={say("graph.zoomIn")} onClick={() => setMoved(zoomed(zoom, STEP))}>
          +
        </button>
        <button type="button" aria-label={say("graph.zoomOut")} onClick={() => setMoved(zoomed(zoom, 1 / STEP))}>
          −
        </button>
      </div>
    </div>
  );
}

interface LineProps {
  readonly d: string;
  readonly name: string;
  readonly className: string;
  readonly faded: boolean;
  readonly chosen: boolean;
  readonly width: number;
  /** How wide what is within the window is, where that is not all. */
  readonly within?: number;
  readonly onChoose: (more: boolean) => void;
}

function Line({ d, name, className, faded, chosen, width, within, onChoose }: LineProps) {
  return (
    <g
      className={className}
      data-faded={faded || undefined}
      data-chosen={chosen || undefined}
      onClick={({ ctrlKey, metaKey, shiftKey }) => onChoose(ctrlKey || metaKey || shiftKey)}
    >
      <title>{name}</title>
      <path className="hit" d={d} />
      <path d={d} strokeWidth={width} data-outside={within !== undefined || undefined} />
      {within !== undefined && within > 0 && <path d={d} strokeWidth={within} />}
    </g>
  );
}

function widthOf(travellers: number): number {
  return Math.min(12, 1.5 + 1.5 * Math.sqrt(travellers));
}

function linesOf(
  { routes, flows }: Gathered,
  { airports, countries }: Places,
): {
  readonly routes: readonly { readonly route: Route; readonly d: string }[];
  readonly flows: readonly { readonly flow: Flow; readonly d: string }[];
} {
  return {
    routes: routes.map((route) => ({ route, d: arcBetween(airports.get(route.from)!, airports.get(route.to)!) })),
    flows: flows.map((flow) => ({ flow, d: arcBetween(countries.get(flow.from)!, countries.get(flow.to)!) })),
  };
}

export function idsOf({ things }: { readonly things: readonly { readonly id: string }[] }): readonly string[] {
  return things.map(({ id }) => id);
}

function zoomByKey(zoom: Zoom, key: string): Zoom | null | undefined {
  const ways: Readonly<Record<string, Point>> = {
    ArrowLeft: [-PAN, 0],
    ArrowRight: [PAN, 0],
    ArrowUp: [0, -PAN],
    ArrowDown: [0, PAN],
  };
  const way = ways[key];
  if (way !== undefined) return panned(zoom, way);
  if (key === "+" || key === "=") return zoomed(zoom, STEP);
  if (key === "-") return zoomed(zoom, 1 / STEP);
  return key === "0" ? null : undefined;
}

/** Pulling with the pointer; a click that follows a pull is none. */
function useDrag(onWay: (way: Point) => void) {
  const from = useRef<{ at: Point; moved: boolean } | null>(null);
  return {
    onPointerDown: ({ clientX, clientY }: React.PointerEvent) => {
      from.current = { at: [clientX, clientY], moved: false };
    },
    onPointerMove: ({ clientX, clientY, buttons, currentTarget }: React.PointerEvent<SVGSVGElement>) => {
      const { current } = from;
      if (current === null || buttons === 0) return;
      const way: Point = [current.at[0] - clientX, current.at[1] - clientY];
      if (!current.moved && Math.hypot(...way) < MOVED_MIN) return;
      const pixel = 1 / pixelsPerUnit(currentTarget);
      from.current = { at: [clientX, clientY], moved: true };
      onWay([way[0] * pixel, way[1] * pixel]);
    },
    onClickCapture: (event: React.MouseEvent) => {
      if (from.current?.moved === true) event.stopPropagation();
      from.current = null;
    },
  };
}

/** Pixels of a unit of the picture when all of it is seen. */
function pixelsPerUnit(svg: SVGSVGElement): number {
  const seen = svg.viewBox.baseVal;
  return ((svg.getScreenCTM()?.a ?? 1) * seen.width) / PLANE.width;
}

/** Pixels of a unit of the plane when all of it is seen. */
function useRoom(svg: React.RefObject<SVGSVGElement | null>): number {
  const [room, setRoom] = useState(1);
  useEffect(() => {
    if (svg.current === null) return;
    const watch = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      if (width > 0 && height > 0) setRoom(Math.min(width / PLANE.width, height / PLANE.height));
    });
    watch.observe(svg.current);
    return () => watch.disconnect();
  }, [svg]);
  return room;
}

function useWheel(svg: React.RefObject<SVGSVGElement | null>, onWheel: (factor: number, at: Point) => void): void {
  const now = useRef(onWheel);
  now.current = onWheel;
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const turned = (event: WheelEvent): void => {
      const toPlane = element.getScreenCTM()?.inverse();
      if (toPlane === undefined) return;
      // Else the page would move, too; React's own listeners may not say so.
      event.preventDefault();
      const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPlane);
      now.current(Math.exp(-event.deltaY / 400), [x, y]);
    };
    element.addEventListener("wheel", turned, { passive: false });
    return () => element.removeEventListener("wheel", turned);
  }, [svg]);
}
