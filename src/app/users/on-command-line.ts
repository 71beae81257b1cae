/** Whom a command of the command line is for: whoever can run it can read the store's file, so `--as` says who answers for it and proves nothing. */
import { AppError } from "#base/errors.ts";
import { type Access, LOCAL_ACCESS } from "#model/access.ts";
import { mayDo, needsPurpose, type Right } from "#model/users/rights.ts";
import { accessOf, checkedErrand } from "#model/users/user.ts";
import { notAllowed } from "./not-allowed.ts";
import type { Users } from "./users.ts";

export interface Asked {
  readonly as?: string;
  readonly purpose?: string;
  readonly under?: string;
}

export function accessOnCommandLine(users: Users | undefined, { as, purpose, under }: Asked, rights: readonly Right[]): Access {
  const errand = checkedErrand({ purpose: purpose ?? null, case: under ?? null });
  if (users === undefined) {
    if (as !== undefined && as !== LOCAL_ACCESS.reader)
      throw new AppError(
        "UNAUTHENTICATED",
        `there is no reader "${as}": this installation has the one reader "${LOCAL_ACCESS.reader}" (TRAMA_USERS names a file of users)`,
      );
    return { ...LOCAL_ACCESS, ...errand };
  }
  if (as === undefined) throw new AppError("UNAUTHENTICATED", "TRAMA_USERS is set: say who you are with --as NAME");
  const user = users.byName(as);
  if (user === undefined) throw new AppError("UNAUTHENTICATED", `there is no user "${as}" in the file that TRAMA_USERS names`);
  const missing = rights.find((right) => !mayDo(user.roles, right));
  if (missing !== undefined) throw notAllowed(missing);
  if (errand.purpose === null && rights.some(needsPurpose))
    throw new AppError("PURPOSE_NEEDED", "this looks at persons: say what for with --purpose TEXT or TRAMA_PURPOSE");
  return accessOf(user, errand);
}
