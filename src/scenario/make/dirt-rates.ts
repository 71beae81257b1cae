/** How often what is handed over is wrong or lacking, of one row (src/scenario/README.md, "Dirt"). */
import type { Prng } from "#base/prng.ts";
import { logUniform, uniform } from "../draw.ts";

export interface DirtRates {
  readonly mistyped: number;
  readonly respelt: number;
  readonly titled: number;
  readonly noBirthDate: number;
  readonly noDocument: number;
  readonly wrongDigit: number;
  readonly sentAgain: number;
  readonly noSeat: number;
  /** Flights whose passengers come as a message, and those of them that come as rows too. */
  readonly asMessage: number;
  readonly bothWays: number;
}

export const STANDARD_DIRT: DirtRates = {
  mistyped: 0.02,
  respelt: 0.04,
  titled: 0.08,
  noBirthDate: 0.01,
  noDocument: 0.05,
  wrongDigit: 0.003,
  sentAgain: 0.01,
  noSeat: 0.04,
  asMessage: 0.06,
  bothWays: 0.01,
};

export function drawDirt(prng: Prng): DirtRates {
  const asMessage = prng() < 0.5 ? 0 : logUniform(prng, 0.02, 0.5);
  return {
    mistyped: logUniform(prng, 0.003, 0.05),
    respelt: logUniform(prng, 0.005, 0.08),
    titled: logUniform(prng, 0.005, 0.5),
    noBirthDate: logUniform(prng, 0.002, 0.08),
    noDocument: logUniform(prng, 0.005, 0.2),
    wrongDigit: logUniform(prng, 0.0005, 0.01),
    sentAgain: logUniform(prng, 0.002, 0.03),
    noSeat: uniform(prng, 0.01, 0.3),
    asMessage,
    bothWays: asMessage * uniform(prng, 0, 0.5),
  };
}
