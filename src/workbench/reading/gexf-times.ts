/**
 * When GEXF has an edge there: in its attributes, or, where it is there again and again, in elements below it.
 *
 *     start="2026-01-02" end="2026-01-04"            since 1.1; startopen and endopen are the same with the moment itself left out
 *     timestamp="2026-01-02"  timestamps="<[1, 2]>"  since 1.3
 *     intervals="<[1, 3]; [5, 7]>"                   since 1.3
 *     <spells><spell start="1" end="3"/><spell start="5" end="7"/></spells>      since 1.2; slices and slice before
 */
import type { XmlAttributes } from "./read-xml.ts";
import type { WrittenTime } from "./xml-edges.ts";

export const NO_TIME: WrittenTime = { at: "", until: "" };

/** Of an edge's own attributes; none when it has none. */
export function ownTimes(attributes: XmlAttributes): WrittenTime[] {
  const { timestamps, intervals } = attributes;
  if (intervals !== undefined)
    return [...intervals.matchAll(/[[(\]]\s*([^,;[\]()<>]+),\s*([^,;[\]()<>]+)/g)].map(([, at, until]) => timeOf(at!, until!));
  if (timestamps !== undefined)
    return timestamps
      .split(/[<>[\],;]+/)
      .filter((text) => text.trim() !== "")
      .map((text) => timeOf(text, ""));
  const time = ownTime(attributes);
  return time.at === "" && time.until === "" ? [] : [time];
}

export function ownTime({ start, startopen, timestamp, end, endopen }: XmlAttributes): WrittenTime {
  return timeOf(start ?? startopen ?? timestamp ?? "", end ?? endopen ?? "");
}

/** GEXF writes infinity for what has no beginning or no end. */
function timeOf(at: string, until: string): WrittenTime {
  const known = (text: string): string => (/^[+-]?inf(inity)?$/i.test(text.trim()) ? "" : text.trim());
  return { at: known(at), until: known(until) };
}
