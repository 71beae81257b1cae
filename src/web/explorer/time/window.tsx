/** The window of time of a session: drawn over a scale with the pointer, or by the days' names. */
import { brushX, type D3BrushEvent } from "d3-brush";
import type { ScaleTime } from "d3-scale";
import { select } from "d3-selection";
import { useEffect, useRef, useState } from "react";
import type { SessionStore } from "../session/session-store.ts";
import type { Filter } from "../session/state.ts";
import { useWords } from "../words/use-words.tsx";
import { dayAfter, startOf } from "./days.ts";

/** The first day and the day after the last; null = no bound. */
function setWindow(store: SessionStore, [from, until]: readonly [string | null, string | null]): void {
  const { filter } = store.current().graph;
  store.dispatch({
    type: "filter",
    filter: { ...filter, from: from === null ? null : startOf(from), until: until === null ? null : startOf(until) },
  });
}

interface WindowDaysProps {
  readonly store: SessionStore;
  readonly filter: Filter;
}

export function WindowDays({ store, filter: { from, until } }: WindowDaysProps) {
  const say = useWords();
  const [fromDay, untilDay] = [from?.slice(0, 10) ?? null, until?.slice(0, 10) ?? null];
  return (
    <>
      <DayInput label={say("filter.from")} value={fromDay} onDay={(day) => setWindow(store, [day, untilDay])} />
      <DayInput label={say("filter.until")} value={untilDay} onDay={(day) => setWindow(store, [fromDay, day])} />
      {(from !== null || until !== null) && (
        <button type="button" onClick={() => setWindow(store, [null, null])}>
          {say("time.clear")}
        </button>
      )}
    </>
  );
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

interface WindowBrushProps {
  readonly store: SessionStore;
  readonly filter: Filter;
  readonly scale: ScaleTime<number, number>;
  readonly height: number;
}

/** To be laid over what the scale is of: pulling over it makes the window, whole days of UTC. */
export function WindowBrush({ store, filter: { from, until }, scale, height }: WindowBrushProps) {
  const brushed = useRef<SVGGElement>(null);
  useEffect(() => {
    if (brushed.current === null) return;
    const [left = 0, right = 0] = scale.range();
    const brush = brushX<unknown>()
      .extent([
        [left, 0],
        [right, height],
      ])
      .on("end", ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
        // Our own drawing of the window is no wish of the reader's.
        if (sourceEvent === undefined || sourceEvent === null) return;
        const ends = selection as [number, number] | null;
        const [first, last] = ends?.map((x) => scale.invert(x).toISOString().slice(0, 10)) ?? [];
        setWindow(store, first === undefined || last === undefined ? [null, null] : [first, dayAfter(last)]);
      });
    const group = select<SVGGElement, unknown>(brushed.current);
    const inside = (moment: string): number => Math.min(right, Math.max(left, scale(new Date(moment))));
    group.call(brush);
    group.call(brush.move, from === null || until === null ? null : [inside(from), inside(until)]);
  }, [scale, height, from, until, store]);
  return <g ref={brushed} />;
}

/** The width of an element as it is now, in pixels. */
export function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
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
