/** The time bar: links by day, and a window over them by brush or by the days' names; what is outside fades and stays where it is. */
import { brushX, type D3BrushEvent } from "d3-brush";
import { scaleLinear, scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SessionStore } from "../session/session-store.ts";
import type { Visible } from "../session/shown.ts";
import type { Graph } from "../session/state.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { countDays, dayAfter, startOf } from "./days.ts";

interface TimeBarProps {
  readonly store: SessionStore;
  readonly graph: Graph;
  readonly visible: Visible;
}

const HEIGHT = 56;
const AXIS = 16;
const TICK_WIDTH = 110;

export function TimeBar({ store, graph, visible }: TimeBarProps) {
  const say = useWords();
  const language = useLanguage();
  const [box, width] = useWidth();
  const brushed = useRef<SVGGElement>(null);
  const days = useMemo(() => countDays(visible.links), [visible.links]);
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const { from, until } = graph.filter;
  const scale = useMemo(
    () =>
      first === undefined || last === undefined
        ? null
        : scaleUtc([new Date(startOf(first)), new Date(startOf(dayAfter(last)))], [0, width]),
    [first, last, width],
  );

  useEffect(() => {
    if (scale === null || brushed.current === null) return;
    const brush = brushX<unknown>()
      .extent([
        [0, 0],
        [width, HEIGHT - AXIS],
      ])
      .on("end", ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
        // Our own drawing of the window is no wish of the reader's.
        if (sourceEvent === undefined || sourceEvent === null) return;
        const ends = selection as [number, number] | null;
        const [left, right] = ends?.map((x) => scale.invert(x).toISOString().slice(0, 10)) ?? [];
        setWindow(store, left === undefined || right === undefined ? [null, null] : [left, dayAfter(right)]);
      });
    const group = select<SVGGElement, unknown>(brushed.current);
    group.call(brush);
    group.call(brush.move, from === null || until === null ? null : [scale(new Date(from)), scale(new Date(until))]);
  }, [scale, width, from, until, store]);

  if (scale === null) return <p className="note">{say("time.none")}</p>;
  const height = scaleLinear([0, Math.max(...days.map(({ count }) => count))], [0, HEIGHT - AXIS - 2]);
  const dayWidth = Math.max(1, scale(new Date(startOf(dayAfter(first!)))) - 1);
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
  const [fromDay, untilDay] = [from?.slice(0, 10) ?? null, until?.slice(0, 10) ?? null];
  return (
    <section className="time" aria-label={say("time.title")}>
      <div className="time-head">
        <span>{say("time.title")}</span>
        <DayInput label={say("filter.from")} value={fromDay} onDay={(day) => setWindow(store, [day, untilDay])} />
        <DayInput label={say("filter.until")} value={untilDay} onDay={(day) => setWindow(store, [fromDay, day])} />
        {(from !== null || until !== null) && (
          <button type="button" onClick={() => setWindow(store, [null, null])}>
            {say("time.clear")}
          </button>
        )}
      </div>
      <div ref={box}>
        <svg width={width} height={HEIGHT} role="img" aria-label={say("time.help")}>
          {days.map(({ day, count }) => (
            <rect
              key={day}
              className="day"
              x={scale(new Date(startOf(day)))}
              y={HEIGHT - AXIS - height(count)}
              width={dayWidth}
              height={height(count)}
              data-outside={(fromDay !== null && day < fromDay) || (untilDay !== null && day >= untilDay) || undefined}
            >
              <title>{say("time.bar", { count, day })}</title>
            </rect>
          ))}
          {scale.ticks(Math.max(2, Math.floor(width / TICK_WIDTH))).map((tick) => (
            <text key={tick.toISOString()} x={scale(tick)} y={HEIGHT - 3}>
              {format.format(tick)}
            </text>
          ))}
          <g ref={brushed} />
        </svg>
      </div>
    </section>
  );
}

/** The first day and the day after the last; null = no bound. */
function setWindow(store: SessionStore, [from, until]: readonly [string | null, string | null]): void {
  const { filter } = store.current().graph;
  store.dispatch({
    type: "filter",
    filter: { ...filter, from: from === null ? null : startOf(from), until: until === null ? null : startOf(until) },
  });
}

interface DayInputProps {
  readonly label: string;
  readonly value: string | null;
  readonly onDay: (day: string | null) => void;
}

function DayInput({ label, value, onDay }: DayInputProps) {
  return (
    <label>
      {label}{" "}
      <input type="date" value={value ?? ""} onChange={({ target }) => onDay(target.value === "" ? null : target.value)} />
    </label>
  );
}

/** The width of an element as it is now, in pixels. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    watch.observe(box.current);
    return () => watch.disconnect();
  });
  return [box, width];
}
