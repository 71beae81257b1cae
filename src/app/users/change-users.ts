/** What an administrator does with the file of users: each change is a whole new file, put in the old one's place. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { replaceDurable } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";
import type { User } from "#model/users/user.ts";
import { readUsers, writeUsers } from "./read-users.ts";
import { sha256, usersIn } from "./users.ts";

/** 256 bits that nobody guesses: its plain SHA-256 gives nothing away, as that of a password would. */
const TOKEN_BYTES = 32;

export function listUsers(path: string): readonly User[] {
  return existsSync(path) ? usersIn(path) : [];
}

/** Gives back the token, which is kept nowhere. CONFLICT when there is such a user. */
export function addUser(path: string, user: Omit<User, "tokenSha256">): string {
  const users = listUsers(path);
  if (users.some(({ name }) => name === user.name)) throw new AppError("CONFLICT", `there is a user ${user.name} already`);
  const token = newToken();
  keep(path, [...users, { ...user, tokenSha256: sha256(token) }]);
  return token;
}

/** Another token in place of the one there was. NOT_FOUND when there is no such user. */
export function renewToken(path: string, name: string): string {
  const token = newToken();
  change(path, name, (user) => ({ ...user, tokenSha256: sha256(token) }));
  return token;
}

/** The user stays, so that it is known who a name in the audit was. */
export function revokeToken(path: string, name: string): void {
  change(path, name, (user) => ({ ...user, tokenSha256: null }));
}

function change(path: string, name: string, changed: (user: User) => User): void {
  const users = listUsers(path);
  if (!users.some((user) => user.name === name)) throw new AppError("NOT_FOUND", `there is no user ${name}`);
  keep(
    path,
    users.map((user) => (user.name === name ? changed(user) : user)),
  );
}

/** What could not be read again is not put in place. */
function keep(path: string, users: readonly User[]): void {
  const text = writeUsers(users);
  readUsers(text, "what would be kept");
  replaceDurable(path, Buffer.from(text));
}

function newToken(): string {
  return `trama_${randomBytes(TOKEN_BYTES).toString("base64url")}`;
}
