/** What happened or is at a place, by shape and icon besides colour; things of one kind at one place are one mark with their number. */
import type { ShownNode } from "../session/state.ts";
import { useWords } from "../words/use-words.tsx";
import { middleOf, pointOf } from "./atlas.ts";
import type { Gathered, Mark, Places } from "./gather.ts";
import type { Point } from "./zoom.ts";

export type MarkLook = (kind: ShownNode["kind"]) => { readonly color: string; readonly icon: string };

export interface PlacedMark {
  readonly mark: Mark;
  readonly at: Point;
  /** How many others stand before it at its place. */
  readonly place: number;
}

export function placedMarks({ marks }: Gathered, { airports }: Places): readonly PlacedMark[] {
  const before = new Map<string, number>();
  return marks.map((mark) => {
    const [first, second] = mark.airports;
    const a = airports.get(first!)!;
    const there = mark.airports.join("|");
    const place = before.get(there) ?? 0;
    before.set(there, place + 1);
    return { mark, at: second === undefined ? pointOf(a) : middleOf(a, airports.get(second)!), place };
  });
}

/** Round about the middle of a mark, in pixels. */
const SHAPES: Readonly<Partial<Record<ShownNode["kind"], string>>> = {
  SEIZURE: "M0-12 12 0 0 12-12 0Z",
  INCIDENT: "M0-13 13 10-13 10Z",
  DECLARATION: "M-9-9H9V9H-9Z",
  INSPECTION: "M-5-10H5L10-5V5L5 10H-5L-10 5V-5Z",
};
const ROUND = "M-10 0A10 10 0 1 1 10 0A10 10 0 1 1-10 0Z";
const SIZE = 24;

export interface MarksProps {
  readonly marks: readonly PlacedMark[];
  readonly scale: number;
  readonly lookOf: MarkLook;
  readonly isChosen: (mark: Mark) => boolean;
  readonly onThings: (ids: readonly string[], more: boolean) => void;
}

export function Marks({ marks, scale, lookOf, isChosen, onThings }: MarksProps) {
  const say = useWords();
  return marks.map(({ mark, at: [x, y], place }) => (
    <g
      key={mark.key}
      className="mark"
      data-kind={mark.kind}
      data-faded={mark.faded || undefined}
      data-chosen={isChosen(mark) || undefined}
      transform={`translate(${x} ${y}) scale(${1 / scale}) translate(${16 + place * SIZE} -14)`}
      onClick={({ ctrlKey, metaKey, shiftKey }) =>
        onThings(
          mark.things.map(({ id }) => id),
          ctrlKey || metaKey || shiftKey,
        )
      }
    >
      <title>
        {say("map.mark", { kind: say(`kind.${mark.kind}`), count: mark.things.length, place: mark.airports.join(" – ") })}
      </title>
      <MarkShape kind={mark.kind} lookOf={lookOf} />
      {mark.things.length > 1 && (
        <text x={9} y={-6} fontSize={11} strokeWidth={3}>
          {mark.things.length}
        </text>
      )}
    </g>
  ));
}

/** In a square of 26 pixels round the origin. */
export function MarkShape({ kind, lookOf }: { readonly kind: ShownNode["kind"]; readonly lookOf: MarkLook }) {
  const { color, icon } = lookOf(kind);
  return (
    <>
      <path className="shape" d={SHAPES[kind] ?? ROUND} fill={color} />
      <image href={icon} x={-6} y={kind === "INCIDENT" ? -3 : -6} width={12} height={12} />
    </>
  );
}
