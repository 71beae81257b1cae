/** The timeline of some people: a lane each, on one scale of time, with the session's window over them. */
import { scaleUtc } from "d3-scale";
import { type ReactNode, useMemo, useState } from "react";
import type { SessionStore } from "../session/session-store.ts";
import type { ShownNode } from "../session/state.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { drawnLane, type DrawnMark, extentOf, type Mark, type PersonLane } from "./lanes.ts";
import { useWidth, WindowBrush, WindowDays } from "./window.tsx";
import "./timeline.css";

export interface TimelineProps {
  readonly store: SessionStore;
  readonly lanes: readonly PersonLane[];
  readonly selection: ReadonlySet<string>;
  /** Round the origin, in a square of 26 pixels. */
  readonly shapeOf: (kind: ShownNode["kind"]) => ReactNode;
  readonly onPerson: (id: string) => void;
  readonly onMarks: (marks: readonly Mark[], more: boolean) => void;
}

const AXIS = 26;
const ROW = 26;
const GAP = 8;
const NAMES = 180;
const MARK = 22;
const TICK_WIDTH = 110;

export function Timeline({ store, lanes, selection, shapeOf, onPerson, onMarks }: TimelineProps) {
  const say = useWords();
  const language = useLanguage();
  const [box, width] = useWidth();
  const [near, setNear] = useState(false);
  const { filter } = store.current().graph;
  const { from, until } = filter;
  const inWindow = near && from !== null && until !== null;
  const extent = useMemo(
    () => (inWindow ? ([Date.parse(from), Date.parse(until)] as const) : extentOf(lanes)),
    [inWindow, from, until, lanes],
  );
  const scale = useMemo(
    () => (extent === null ? null : scaleUtc([...extent], [NAMES + MARK / 2, Math.max(NAMES + 2 * MARK, width - MARK / 2)])),
    [extent, width],
  );
  const drawn = useMemo(
    () =>
      scale === null ? [] : lanes.map((lane) => drawnLane(lane, { xOf: (at) => scale(new Date(at)), markWidth: MARK, filter })),
    [lanes, scale, filter],
  );
  if (scale === null) return <p className="note">{say("timeline.none")}</p>;
  const tops = drawn.reduce<number[]>((all, { rowCount }) => [...all, all.at(-1)! + rowCount * ROW + GAP], [GAP]);
  const height = tops.at(-1)!;
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
  const hours = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", hour: "numeric", timeZone: "UTC" });
  const ticks = scale
    .ticks(Math.max(2, Math.floor((width - NAMES) / TICK_WIDTH)))
    // A name that would be cut is none.
    .filter((tick) => scale(tick) < width - TICK_WIDTH / 4);
  const asHours = ticks.some((tick) => tick.getUTCHours() !== 0);
  return (
    <section className="timeline" aria-label={say("timeline.title")}>
      <div className="time-head">
        <span>{say("timeline.title")}</span>
        <WindowDays store={store} filter={filter} />
        {from !== null && until !== null && (
          <label>
            <input type="checkbox" checked={near} onChange={({ target }) => setNear(target.checked)} /> {say("timeline.near")}
          </label>
        )}
      </div>
      <svg className="axis" width={width} height={AXIS} role="img" aria-label={say("time.help")}>
        {ticks.map((tick) => (
          <text key={tick.toISOString()} x={scale(tick)} y={16} className="when">
            {(asHours ? hours : format).format(tick)}
          </text>
        ))}
        <WindowBrush store={store} filter={filter} scale={scale} height={AXIS} />
      </svg>
      <div ref={box} className="lanes">
        <svg width={width} height={height} role="img" aria-label={say("timeline.label", { people: lanes.length })}>
          {ticks.map((tick) => (
            <line key={tick.toISOString()} className="tick" x1={scale(tick)} x2={scale(tick)} y1={0} y2={height} />
          ))}
          {drawn.map(({ person, marks }, i) => (
            <g key={person.id} className="lane" transform={`translate(0 ${tops[i]!})`}>
              <line className="between" x1={0} x2={width} y1={-GAP / 2} y2={-GAP / 2} />
              <text x={8} y={ROW / 2 + 5} data-chosen={selection.has(person.id) || undefined} onClick={() => onPerson(person.id)}>
                {shortened(person.label)}
                <title>{person.label}</title>
              </text>
              <svg x={NAMES} y={0} width={Math.max(0, width - NAMES)} height={tops[i + 1]! - tops[i]!} className="clip">
                {marks.map((mark) => (
                  <DrawnMarkShape key={mark.key} mark={mark} selection={selection} shapeOf={shapeOf} onMarks={onMarks} />
                ))}
              </svg>
            </g>
          ))}
          {[from, until].map(
            (moment) =>
              moment !== null &&
              scale(new Date(moment)) >= NAMES && (
                <line
                  key={moment}
                  className="edge"
                  x1={scale(new Date(moment))}
                  x2={scale(new Date(moment))}
                  y1={0}
                  y2={height}
                />
              ),
          )}
        </svg>
      </div>
    </section>
  );
}

interface DrawnMarkProps extends Pick<TimelineProps, "selection" | "shapeOf" | "onMarks"> {
  readonly mark: DrawnMark;
}

function DrawnMarkShape({ mark: { kind, marks, x, length, row, faded }, selection, shapeOf, onMarks }: DrawnMarkProps) {
  const say = useWords();
  const y = row * ROW + ROW / 2;
  const [first] = marks;
  const missed = marks.every((mark) => mark.missed);
  return (
    <g
      className="mark"
      data-kind={kind}
      data-faded={faded || undefined}
      data-missed={missed || undefined}
      data-chosen={marks.some(({ thing }) => selection.has(thing.id)) || undefined}
      transform={`translate(${x - NAMES} ${y})`}
      onClick={({ ctrlKey, metaKey, shiftKey }) => onMarks(marks, ctrlKey || metaKey || shiftKey)}
    >
      <title>
        {marks.length > 1
          ? say("timeline.marks", { kind: say(`kind.${kind}`), count: marks.length })
          : `${say(`kind.${kind}`)}: ${first!.thing.label}${missed ? ` (${say("timeline.missed")})` : ""}`}
      </title>
      {length > MARK / 2 && <line className="length" x1={0} x2={length} y1={0} y2={0} />}
      <g transform="scale(0.9)">{shapeOf(kind)}</g>
      {missed && <path className="missed" d="M-9 9 9-9" />}
      {marks.length > 1 && (
        <text x={11} y={-3} className="number">
          {marks.length}
        </text>
      )}
    </g>
  );
}

const NAME_LENGTH = 22;

function shortened(label: string): string {
  return label.length > NAME_LENGTH ? `${label.slice(0, NAME_LENGTH - 1)}…` : label;
}
