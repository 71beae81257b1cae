import { AppError } from "#base/errors.ts";
import { type Right, rolesWith } from "#model/users/rights.ts";

/** FORBIDDEN, with who may. */
export function notAllowed(right: Right): AppError {
  return new AppError("FORBIDDEN", `that is for ${rolesWith(right).join(", ")}`);
}
