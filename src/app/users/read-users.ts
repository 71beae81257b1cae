/** The file that TRAMA_USERS names: a JSON list, `[{"name", "tokenSha256", "roles", "clearance": {"tlp", "agency", "compartments"}}]` (docs/users.md). */
import { z } from "zod";
import { LOCAL_ACCESS } from "#model/access.ts";
import { TLP_LEVELS } from "#model/handling.ts";
import { isTimeZone, parseHours } from "#model/users/hours.ts";
import { ROLES } from "#model/users/rights.ts";
import type { User } from "#model/users/user.ts";
import { settingsFrom, unusable } from "../settings.ts";

/** Also of whoever an identity provider names. */
export const USER_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
/** As labels write agencies and compartments (model/handling.ts). */
const WORD = /^[A-Z0-9][A-Z0-9-]*$/;
const word = z.string().regex(WORD, "capital letters, digits and hyphens are needed, as labels have them");

export const CLEARANCE = z.strictObject({
  all: z.boolean().default(false),
  tlp: z.enum(TLP_LEVELS),
  agency: z.union([z.literal(""), word]).default(""),
  compartments: z.array(word).default([]),
});

const duty = z.strictObject({
  zone: z.string().refine(isTimeZone, "a time zone is needed, such as America/Panama"),
  hours: z
    .array(z.string().refine((text) => parseHours(text) !== undefined, "days and hours are needed, such as MON-FRI 06:00-18:00"))
    .min(1, "one at least"),
});

const user = z.strictObject({
  name: z.string().regex(USER_NAME, "a letter or digit, then up to 63 letters, digits and . _ @ -"),
  tokenSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits are needed, the SHA-256 of a token")
    .nullable()
    .default(null),
  roles: z.array(z.enum(ROLES)).min(1, "one role at least"),
  clearance: CLEARANCE,
  self: z.array(z.string()).default([]),
  duty: duty.optional(),
});

const users = z.array(user);

/** Throws CONFIG_INVALID, which names the file (`called`), each field that cannot be used, and what would be right; values are not told. */
export function readUsers(text: string, called: string): readonly User[] {
  const read = settingsFrom(users, text, called);
  const problems = [
    ...twice(read.map(({ name }) => name)).map((name) => `two users are named ${name}`),
    ...twice(read.flatMap(({ tokenSha256 }) => tokenSha256 ?? [])).map(() => "two users have the same token"),
    ...read
      .filter(({ name }) => name === LOCAL_ACCESS.reader)
      .map(({ name }) => `nobody can be named ${name}: so the one reader without users is called`),
  ];
  if (problems.length > 0) throw unusable(called, problems.join("; "));
  return read;
}

/** As it is kept: what is as by default is left out. */
export function writeUsers(list: readonly User[]): string {
  const told = list.map(({ clearance: { all, ...given }, self, ...rest }) => ({
    ...rest,
    clearance: all ? { all, ...given } : given,
    ...(self.length === 0 ? {} : { self }),
  }));
  return `${JSON.stringify(told, null, 2)}\n`;
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
