/** Numbers that a question may give, each from the least to the most. */
import { AppError } from "#base/errors.ts";

export type Limits<Name extends string> = Readonly<Record<Name, readonly [least: number, most: number]>>;

/** LIMIT_EXCEEDED, which says what is allowed, for one that is outside or no number. */
export function checkLimits<Name extends string>(limits: Limits<Name>, given: Readonly<Record<NoInfer<Name>, number>>): void {
  for (const name of Object.keys(limits) as Name[]) {
    const [least, most] = limits[name];
    if (!(given[name] >= least && given[name] <= most))
      throw new AppError("LIMIT_EXCEEDED", `${name} must be from ${least} to ${most}`);
  }
}
