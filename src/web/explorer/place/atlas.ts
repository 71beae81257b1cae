/**
 * The lands of the earth, from world-atlas (Natural Earth at 1:110 million, public domain), in the Equal Earth projection (Šavrič, Patterson and Jenny
 * 2018, doi:10.1080/13658816.2018.1504949), which draws areas as large as they are. Bundled: no tile is fetched from anywhere.
 */
import { geoEqualEarth, geoInterpolate, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlasUrl from "world-atlas/countries-110m.json?url";
import type { Place } from "./gather.ts";
import { PLANE, type Point } from "./zoom.ts";

export interface Atlas {
  /** As `d` of an SVG path. */
  readonly land: string;
  readonly borders: string;
}

/** In units of the plane: fine enough for arcs to be round where the map is drawn many times as large. */
const PRECISION = 0.02;

const projection = geoEqualEarth()
  .precision(PRECISION)
  .fitExtent(
    [
      [2, 2],
      [PLANE.width - 2, PLANE.height - 2],
    ],
    { type: "Sphere" },
  );
const path = geoPath(projection).digits(2);

let read: Promise<Atlas> | undefined;

export function atlas(): Promise<Atlas> {
  return (read ??= readAtlas());
}

async function readAtlas(): Promise<Atlas> {
  const topology = (await (await fetch(atlasUrl)).json()) as Topology<{
    countries: GeometryCollection;
    land: GeometryCollection;
  }>;
  const { countries, land } = topology.objects;
  return {
    land: drawn(feature(topology, land)),
    borders: drawn(mesh(topology, countries, (a, b) => a !== b)),
  };
}

export function pointOf({ latitude, longitude }: Place): Point {
  // Null is for what projections leave out; this one leaves out nothing.
  return projection([longitude, latitude])!;
}

/** Along the shortest way over the globe, cut where the map is. */
export function arcBetween(a: Place, b: Place): string {
  return drawn({ type: "LineString", coordinates: [lonLat(a), lonLat(b)] });
}

export function middleOf(a: Place, b: Place): Point {
  return projection(geoInterpolate(lonLat(a), lonLat(b))(0.5))!;
}

function lonLat({ latitude, longitude }: Place): [number, number] {
  return [longitude, latitude];
}

function drawn(object: GeoPermissibleObjects): string {
  return path(object) ?? "";
}
