/**
 * A make: one way of making worlds. Everything that the seasons of one airport and the exports of its agencies have in common is drawn here
 * from the make's name, from ranges wide enough that no constant is worth fitting (src/scenario/README.md, "Makes"). The standard make draws nothing.
 */
import { fnv1a } from "#base/fnv1a.ts";
import { streamOf } from "../draw.ts";
import { drawCustoms, STANDARD_CUSTOMS, type Customs } from "./customs.ts";
import { drawDirt, STANDARD_DIRT, type DirtRates } from "./dirt-rates.ts";
import { drawHandover, WHOLE_HANDOVER, type Handover } from "./handover.ts";

export interface Make {
  readonly name: string;
  readonly customs: Customs;
  readonly dirt: DirtRates;
  readonly handover: Handover;
}

export const STANDARD_MAKE: Make = {
  name: "standard",
  customs: STANDARD_CUSTOMS,
  dirt: STANDARD_DIRT,
  handover: WHOLE_HANDOVER,
};

/** `standard`, or whatever is drawn by that name: a number serves as well as a word. */
export function makeNamed(name: string): Make {
  if (name === STANDARD_MAKE.name) return STANDARD_MAKE;
  const of = (part: string) => streamOf(fnv1a(name), `make/${part}`);
  return {
    name,
    customs: drawCustoms(of("customs")),
    dirt: drawDirt(of("dirt")),
    handover: drawHandover(of("handover")),
  };
}
