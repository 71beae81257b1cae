/** How large an airport of a make is in other things than flights, against the standard one of the size. */
import type { Prng } from "#base/prng.ts";
import { logUniform } from "../draw.ts";
import type { Settings, WorldKind } from "../settings.ts";

/** Factors by setting. */
export interface Scale {
  readonly agencies: number;
  readonly staff: number;
  readonly badgeReadsPerShift: number;
  readonly consignments: number;
  readonly loneOffenders: number;
  readonly impostors: number;
  readonly administrative: number;
  readonly inspections: number;
}

export function drawScale(prng: Prng): Scale {
  return {
    agencies: logUniform(prng, 0.35, 2.5),
    staff: logUniform(prng, 0.6, 1.6),
    badgeReadsPerShift: logUniform(prng, 0.5, 1.8),
    consignments: logUniform(prng, 0.3, 1.6),
    loneOffenders: logUniform(prng, 0.3, 3),
    impostors: logUniform(prng, 0.3, 3),
    administrative: logUniform(prng, 0.3, 2.5),
    inspections: logUniform(prng, 0.2, 2.5),
  };
}

/** Of a drawn make. Where no crime is planted nobody offends alone either. */
export function scaled(settings: Settings, scale: Scale, kind: WorldKind): Settings {
  const times = (count: number, factor: number): number => Math.max(1, Math.round(count * factor));
  return {
    ...settings,
    agencies: Math.max(8, times(settings.agencies, scale.agencies)),
    staff: times(settings.staff, scale.staff),
    badgeReadsPerShift: settings.badgeReadsPerShift * scale.badgeReadsPerShift,
    consignments: times(settings.consignments, scale.consignments),
    loneOffenders: kind === "zero-crime" ? 0 : times(settings.loneOffenders, scale.loneOffenders),
    impostors: kind === "zero-crime" ? 0 : times(settings.impostors, scale.impostors),
    administrative: times(settings.administrative, scale.administrative),
    inspections: times(settings.inspections, scale.inspections),
  };
}
