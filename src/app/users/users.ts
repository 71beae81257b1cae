/** Who may ask, as long as a process runs: the file is read again as soon as it changes, so that whoever is taken out of it is out at once. */
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { AppError } from "#base/errors.ts";
import { textOfNamedFile } from "#base/named-file.ts";
import type { Logger } from "#base/logger.ts";
import type { User } from "#model/users/user.ts";
import { readUsers } from "./read-users.ts";

/** Of the second in which a changed user's sessions end. */
const LOOK_MS = 250;

export class Users {
  readonly #path: string;
  readonly #logger: Logger;
  readonly #listeners = new Set<() => void>();
  readonly #look: NodeJS.Timeout;
  #byName: ReadonlyMap<string, User> = new Map();
  #byToken: ReadonlyMap<string, User> = new Map();
  #stamp: string;

  /** Throws CONFIG_INVALID when the file cannot be used. */
  constructor(path: string, logger: Logger) {
    this.#path = path;
    this.#logger = logger;
    this.#stamp = stampOf(path);
    this.#take(usersIn(path));
    this.#look = setInterval(() => this.#readAgain(), LOOK_MS);
    this.#look.unref();
  }

  get all(): readonly User[] {
    return [...this.#byName.values()];
  }

  byName(name: string): User | undefined {
    return this.#byName.get(name);
  }

  byToken(token: string): User | undefined {
    return this.#byToken.get(sha256(token));
  }

  /** Called after each change; the function given back ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    clearInterval(this.#look);
    this.#listeners.clear();
  }

  /** A file that cannot be used any more lets nobody in: whoever was to be taken out by that change is. */
  #readAgain(): void {
    const stamp = stampOf(this.#path);
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    try {
      this.#take(usersIn(this.#path));
    } catch (error) {
      this.#take([]);
      const why = error instanceof AppError ? error.message : "it cannot be read";
      this.#logger.error({ code: "CONFIG_INVALID" }, `nobody is let in until TRAMA_USERS can be used again: ${why}`);
    }
    for (const listener of this.#listeners) listener();
  }

  #take(users: readonly User[]): void {
    this.#byName = new Map(users.map((user) => [user.name, user]));
    this.#byToken = new Map(users.flatMap((user) => (user.tokenSha256 === null ? [] : [[user.tokenSha256, user]])));
  }
}

export function sha256(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function usersIn(path: string): readonly User[] {
  return readUsers(textOfNamedFile("TRAMA_USERS", path), `${path} (TRAMA_USERS)`);
}

/** Differs after any change, whether the file was written over or put in place of another. */
function stampOf(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(" ");
  } catch {
    return "not there";
  }
}
