/** Values of properties as readers get them: a source may have given any of them as text. */
import type { Props, PropValue } from "#model/record.ts";
import type { VisibleEntity } from "./visible.ts";

export function textOf<P extends Props>(props: P, name: keyof P & string): string | null {
  const value = props[name];
  if (value === undefined || value === "") return null;
  return typeof value === "object" ? value.join(";") : String(value);
}

export function numberOf<P extends Props>(props: P, name: keyof P & string): number | null {
  const value = props[name];
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : null;
}

export function listOf<P extends Props>(props: P, name: keyof P & string): string[] {
  const value: PropValue | undefined = props[name];
  if (value === undefined || value === "") return [];
  return typeof value === "object" ? [...value] : String(value).split(";");
}

/** Times are kept as ISO text or as milliseconds. */
export function timeMs(value: unknown): number | null {
  const ms = typeof value === "number" ? value : typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : ms;
}

export function atOf(entity: VisibleEntity): number | null {
  return timeMs(entity.props.at);
}
