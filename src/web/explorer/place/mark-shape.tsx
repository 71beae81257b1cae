/** How things that happened look on a map or a timeline: by shape and icon, besides colour. */
import type { ShownNode } from "../session/state.ts";
import "./place.css";

export type MarkLook = (kind: ShownNode["kind"]) => { readonly color: string; readonly icon: string };

/** Round about the middle of a mark, in pixels. */
const SHAPES: Readonly<Partial<Record<ShownNode["kind"], string>>> = {
  SEIZURE: "M0-12 12 0 0 12-12 0Z",
  INCIDENT: "M0-13 13 10-13 10Z",
  DECLARATION: "M-9-9H9V9H-9Z",
  INSPECTION: "M-5-10H5L10-5V5L5 10H-5L-10 5V-5Z",
};
const ROUND = "M-10 0A10 10 0 1 1 10 0A10 10 0 1 1-10 0Z";

/** In a square of 26 pixels round the origin. */
export function MarkShape({ kind, lookOf }: { readonly kind: ShownNode["kind"]; readonly lookOf: MarkLook }) {
  const { color, icon } = lookOf(kind);
  return (
    <>
      <path className="shape" d={SHAPES[kind] ?? ROUND} fill={color} />
      <image href={icon} x={-7} y={kind === "INCIDENT" ? -4 : -7} width={14} height={14} />
    </>
  );
}
