/**
 * A make: one way of making worlds. Everything that the seasons of one airport and the exports of its agencies have in common is drawn here
 * from the make's name, from ranges wide enough that no constant is worth fitting (src/scenario/README.md, "Makes"). The standard make draws nothing.
 */
import { fnv1a } from "#base/fnv1a.ts";
import type { Prng } from "#base/prng.ts";
import { chance, logUniform, streamOf } from "../draw.ts";
import { drawCrime, type Crime } from "./crime.ts";
import { drawCustoms, STANDARD_CUSTOMS, type Customs } from "./customs.ts";
import { drawDirt, STANDARD_DIRT, type DirtRates } from "./dirt-rates.ts";
import { drawScale, type Scale } from "./scale.ts";
import { drawHandover, WHOLE_HANDOVER, type Handover } from "./handover.ts";

export interface Make {
  readonly name: string;
  /** Keeps worlds of one seed and several makes from having the same people and groups. */
  readonly salt: number;
  readonly customs: Customs;
  readonly dirt: DirtRates;
  readonly handover: Handover;
  /** Undefined where the standard stories are told. */
  readonly crime: Crime | undefined;
  readonly scale: Scale | undefined;
  /** Look-alikes of a kind for each that the standard make has; undefined where only its kinds are made. */
  readonly twins: ((kind: string) => number) | undefined;
}

export const STANDARD_MAKE: Make = {
  name: "standard",
  salt: 0,
  customs: STANDARD_CUSTOMS,
  dirt: STANDARD_DIRT,
  handover: WHOLE_HANDOVER,
  crime: undefined,
  scale: undefined,
  twins: undefined,
};

/** One kind in eight is not to be found at this airport; the others are more or less usual by a factor of four. */
function drawTwinRate(prng: Prng): number {
  return chance(prng, 0.12) ? 0 : logUniform(prng, 0.25, 2.5);
}

/** `standard`, or whatever is drawn by that name: a number serves as well as a word. */
export function makeNamed(name: string): Make {
  if (name === STANDARD_MAKE.name) return STANDARD_MAKE;
  const of = (part: string) => streamOf(fnv1a(name), `make/${part}`);
  return {
    name,
    salt: fnv1a(name),
    customs: drawCustoms(of("customs")),
    dirt: drawDirt(of("dirt")),
    handover: drawHandover(of("handover")),
    scale: drawScale(of("scale")),
    twins: (kind) => drawTwinRate(of(`twins/${kind}`)),
    crime: drawCrime(of),
  };
}
