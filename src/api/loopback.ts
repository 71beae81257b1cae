/** Who may speak to the server: only this machine, and only pages that this server itself handed out. */
import type { IncomingMessage } from "node:http";
import { AppError } from "#base/errors.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);

export function checkLoopbackHost(host: string): void {
  if (!LOOPBACK.has(host))
    throw new AppError(
      "CONFIG_INVALID",
      "without users the server listens on a loopback address only: 127.0.0.1, ::1 or localhost",
    );
}

/**
 * What is wrong with a request's Host or Origin, or null. A foreign Host is a name that was made to point here (DNS rebinding); a
 * foreign Origin is another site's page that speaks through the reader's browser.
 */
export function refusal(request: Pick<IncomingMessage, "headers">): string | null {
  const host = request.headers.host;
  if (host === undefined || !LOOPBACK.has(hostName(host))) return "this Host is not served here";
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) return "requests from pages of other origins are not served";
  return null;
}

/** `127.0.0.1:4000` → `127.0.0.1`, `[::1]:4000` → `[::1]`. */
function hostName(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}
