/** A segment as data, and its parts by position. Positions count from 0 after the tag: `NAD+FL+++KOVACS:PETR` has KOVACS at (3, 0). */
import type { Separators } from "./separators.ts";

export interface Segment {
  readonly tag: string;
  /** element → repetition → component */
  readonly elements: readonly (readonly (readonly string[])[])[];
  /** 1-based position in the file, the service string advice not counted. */
  readonly ordinal: number;
  /** As received, without its terminator. */
  readonly raw: string;
}

/** A segment of which nothing but the tag is taken apart before somebody asks: of many messages most segments are passed over. */
export class WrittenSegment implements Segment {
  readonly tag: string;
  readonly ordinal: number;
  readonly raw: string;
  readonly #separators: Separators;
  #elements: readonly (readonly (readonly string[])[])[] | undefined;

  constructor(raw: string, ordinal: number, separators: Separators) {
    this.raw = raw;
    this.ordinal = ordinal;
    this.#separators = separators;
    this.tag = tagOf(raw, separators);
  }

  get elements(): readonly (readonly (readonly string[])[])[] {
    return (this.#elements ??= elementsOf(this.raw, this.#separators));
  }
}

const PLAIN = /^[A-Za-z]{3}$/;

function tagOf(raw: string, { element, component, repetition, release }: Separators): string {
  const end = raw.indexOf(element);
  const tag = end < 0 ? raw : raw.slice(0, end);
  // Nearly all are three letters; another may have parts of its own, or a released character in it.
  if (PLAIN.test(tag)) return tag.toUpperCase();
  const first = split(raw, element, release)[0]!;
  const repeat = repetition === "" ? first : split(first, repetition, release)[0]!;
  return unrelease(split(repeat, component, release)[0]!, release).toUpperCase();
}

function elementsOf(raw: string, { element, component, repetition, release }: Separators): string[][][] {
  const released = release !== "" && raw.includes(release);
  const elements: string[][][] = [];
  if (released) {
    for (const text of split(raw, element, release).slice(1))
      elements.push(
        (repetition === "" ? [text] : split(text, repetition, release)).map((repeat) =>
          split(repeat, component, release).map((piece) => unrelease(piece, release)),
        ),
      );
    return elements;
  }
  let from = raw.indexOf(element) + 1;
  while (from > 0) {
    const end = raw.indexOf(element, from);
    const text = end < 0 ? raw.slice(from) : raw.slice(from, end);
    elements.push(
      repetition === "" || !text.includes(repetition)
        ? [text.split(component)]
        : text.split(repetition).map((repeat) => repeat.split(component)),
    );
    from = end + 1;
  }
  return elements;
}

function split(text: string, separator: string, release: string): string[] {
  if (release === "" || !text.includes(release)) return text.split(separator);
  const pieces: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === release) i++;
    else if (text[i] === separator) {
      pieces.push(text.slice(start, i));
      start = i + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

function unrelease(text: string, release: string): string {
  if (release === "" || !text.includes(release)) return text;
  let plain = "";
  for (let i = 0; i < text.length; i++) {
    if (text[i] === release) i++;
    plain += text[i] ?? "";
  }
  return plain;
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
