/** Who may speak to the server: only this machine or those named, and only pages that this server itself handed out. */
import type { IncomingMessage } from "node:http";
import { AppError } from "#base/errors.ts";

const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);

export function isLoopback(host: string): boolean {
  return LOOPBACK_HOSTS.has(host);
}

export class Origins {
  readonly #scheme: "http" | "https";
  readonly #loopback: boolean;
  /** `trama.example.org`, `trama.example.org:8443` → the origin that pages from there have. */
  readonly #named: ReadonlyMap<string, string>;

  /** `named`: addresses that browsers know the service by, beside those of this machine where it listens there. */
  constructor(host: string, named: readonly string[], scheme: "http" | "https") {
    this.#scheme = scheme;
    this.#loopback = isLoopback(host);
    this.#named = new Map(named.map((origin) => [new URL(origin).host, origin]));
    if (!this.#loopback && this.#named.size === 0)
      throw new AppError(
        "CONFIG_INVALID",
        `a service that listens on ${host} must know by what address it is asked (TRAMA_ORIGIN)`,
      );
  }

  /**
   * What is wrong with a request's Host or Origin, or null. A foreign Host is a name that was made to point here (DNS rebinding); a
   * foreign Origin is another site's page that speaks through the reader's browser.
   */
  refusal(request: Pick<IncomingMessage, "headers">): string | null {
    const host = request.headers.host?.toLowerCase();
    if (host === undefined) return "this Host is not served here";
    const own = this.#named.get(host) ?? (this.#loopback && isLoopback(hostName(host)) ? `${this.#scheme}://${host}` : undefined);
    if (own === undefined) return "this Host is not served here";
    const origin = request.headers.origin;
    if (origin !== undefined && origin.toLowerCase() !== own) return "requests from pages of other origins are not served";
    return null;
  }
}

/** `127.0.0.1:4000` → `127.0.0.1`, `[::1]:4000` → `[::1]`. */
function hostName(host: string): string {
  return host.replace(/:\d+$/, "");
}
