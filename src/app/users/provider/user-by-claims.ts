/** Whom trama takes somebody for, by what the provider says of them: what each grant gives that fits, together. */
import { LOCAL_ACCESS } from "#model/access.ts";
import { TLP_LEVELS } from "#model/handling.ts";
import { ROLES } from "#model/users/rights.ts";
import type { User } from "#model/users/user.ts";
import { USER_NAME } from "../read-users.ts";
import type { ProviderSettings } from "./read-provider.ts";

export type Claims = Readonly<Record<string, unknown>>;

/**
 * NO_GRANT: none fits. NO_ROLE: those that do give no role. TWO_AGENCIES: they say different ones, and whose releases somebody may read is not
 * guessed. NO_NAME: the claim that names them is not there, or not one that a user could have.
 */
export type NotKnown = "NO_GRANT" | "NO_ROLE" | "TWO_AGENCIES" | "NO_NAME";

export function userByClaims({ nameClaim, selfClaim, grants }: ProviderSettings, claims: Claims): User | NotKnown {
  const fitting = grants.filter(({ claim, value }) => valuesAt(claims, claim).includes(value));
  if (fitting.length === 0) return "NO_GRANT";
  const roles = ROLES.filter((role) => fitting.some((grant) => grant.roles.includes(role)));
  if (roles.length === 0) return "NO_ROLE";
  const clearances = fitting.map(({ clearance }) => clearance);
  const agencies = distinct(clearances.map(({ agency }) => agency).filter((agency) => agency !== ""));
  if (agencies.length > 1) return "TWO_AGENCIES";
  const name = valueAt(claims, nameClaim);
  if (typeof name !== "string" || !USER_NAME.test(name) || name === LOCAL_ACCESS.reader) return "NO_NAME";
  return {
    name,
    tokenSha256: null,
    roles,
    clearance: {
      all: clearances.some(({ all }) => all),
      tlp: TLP_LEVELS[Math.max(...clearances.map(({ tlp }) => TLP_LEVELS.indexOf(tlp)))]!,
      agency: agencies[0] ?? "",
      compartments: distinct(clearances.flatMap(({ compartments }) => compartments)).sort(),
    },
    self: selfClaim === undefined ? [] : valuesAt(claims, selfClaim),
  };
}

function valueAt(claims: Claims, path: string | readonly string[]): unknown {
  let at: unknown = claims;
  for (const name of [path].flat())
    at = typeof at === "object" && at !== null && Object.hasOwn(at, name) ? at[name as never] : undefined;
  return at;
}

/** Of a list its texts; of a text itself, and its words where it is a list with blanks between (as `scope` is). */
function valuesAt(claims: Claims, path: string | readonly string[]): string[] {
  const value = valueAt(claims, path);
  if (typeof value === "string") return distinct([value, ...value.split(" ")]);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
