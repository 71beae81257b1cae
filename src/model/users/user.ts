/** Who may ask, as TRAMA_USERS lists them (docs/users.md). */
import { AppError } from "#base/errors.ts";
import type { Access } from "../access.ts";
import type { Clearance } from "../handling.ts";
import type { Duty } from "./hours.ts";
import type { Role } from "./rights.ts";

export interface User {
  readonly name: string;
  /** Of their token, hexadecimal; null: none may be used any more. */
  readonly tokenSha256: string | null;
  readonly roles: readonly Role[];
  readonly clearance: Clearance;
  /** Ids or natural forms (`PTY:S0042`) of whom the user is, or is kin to: that they asked of these is told to whoever reads the audit. */
  readonly self: readonly string[];
  /** When they are on duty; that they asked at another time is told to the same. */
  readonly duty?: Duty | undefined;
}

/** What a request is for. */
export interface Errand {
  readonly purpose: string | null;
  readonly case: string | null;
}

const PURPOSE_LENGTH = { min: 3, max: 200 };
const CASE_LENGTH_MAX = 80;
/** Of one line that shows as it is: no controls, no marks that turn the writing round (Unicode categories Cc, Cf, Zl, Zp). */
const PLAIN = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;

export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Trimmed; BAD_INPUT of what is no such line says what `what` is to be. */
export function plainLine(given: string, what: string, { min, max }: { readonly min: number; readonly max: number }): string {
  const text = given.trim();
  if (!isPlain(text) || text.length < min || text.length > max)
    throw new AppError("BAD_INPUT", `${what} is a line of ${min} to ${max} characters`);
  return text;
}

export function accessOf({ name, roles, clearance }: User, errand: Errand): Access {
  return { reader: name, roles, clearance, ...errand };
}

/** The same errand; BAD_INPUT says what would be right. */
export function checkedErrand(errand: Errand): Errand {
  const { purpose, case: under } = errand;
  if (purpose !== null && (!isPlain(purpose) || purpose.length < PURPOSE_LENGTH.min || purpose.length > PURPOSE_LENGTH.max))
    throw new AppError(
      "BAD_INPUT",
      `a purpose is a line of ${PURPOSE_LENGTH.min} to ${PURPOSE_LENGTH.max} characters, such as "trafficking in persons, weekly review"`,
    );
  if (under !== null && (!isPlain(under) || under === "" || under.length > CASE_LENGTH_MAX))
    throw new AppError("BAD_INPUT", `a case is named by its id or number, one line of up to ${CASE_LENGTH_MAX} characters`);
  return errand;
}
