/** What happened or is at a place, by shape and icon besides colour; things of one kind at one place are one mark with their number. */
import { useWords } from "../words/use-words.tsx";
import { middleOf, pointOf } from "./atlas.ts";
import type { Gathered, Mark, Places } from "./gather.ts";
import { type MarkLook, MarkShape } from "./mark-shape.tsx";
import type { Point } from "./zoom.ts";

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
