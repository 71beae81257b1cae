/** A segment as data, and its parts by position. Positions count from 0 after the tag: `NAD+FL+++KOVACS:PETR` has KOVACS at (3, 0). */
export interface Segment {
  readonly tag: string;
  /** element → repetition → component */
  readonly elements: readonly (readonly (readonly string[])[])[];
  /** 1-based position in the file, the service string advice not counted. */
  readonly ordinal: number;
  /** As received, without its terminator. */
  readonly raw: string;
}

/** The component, "" when it is not there. */
export function part(segment: Segment, element: number, component = 0): string {
  return segment.elements[element]?.[0]?.[component] ?? "";
}

/** All components of an element's first repetition. */
export function composite(segment: Segment, element: number): readonly string[] {
  return segment.elements[element]?.[0] ?? [];
}

/** Every composite of the segment from `element` on, repetitions included. */
export function composites(segment: Segment, element: number): readonly (readonly string[])[] {
  return segment.elements.slice(element).flat();
}
