/** The time bar: links by day, and a window over them by brush or by the days' names; what is outside fades and stays where it is. */
import { scaleLinear, scaleUtc } from "d3-scale";
import { useMemo } from "react";
import type { SessionStore } from "../session/session-store.ts";
import type { Visible } from "../session/shown.ts";
import type { Graph } from "../session/state.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { countDays, dayAfter, startOf } from "./days.ts";
import { useWidth, WindowBrush, WindowDays } from "./window.tsx";

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

  if (scale === null) return <p className="note">{say("time.none")}</p>;
  const height = scaleLinear([0, Math.max(...days.map(({ count }) => count))], [0, HEIGHT - AXIS - 2]);
  const dayWidth = Math.max(1, scale(new Date(startOf(dayAfter(first!)))) - 1);
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
  const [fromDay, untilDay] = [from?.slice(0, 10) ?? null, until?.slice(0, 10) ?? null];
  return (
    <section className="time" aria-label={say("time.title")}>
      <div className="time-head">
        <span>{say("time.title")}</span>
        <WindowDays store={store} filter={graph.filter} />
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
          <WindowBrush store={store} filter={graph.filter} scale={scale} height={HEIGHT - AXIS} />
        </svg>
      </div>
    </section>
  );
}
