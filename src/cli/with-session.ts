import type { CliParts, Session } from "./parts.ts";

/** Opens the store that the flags name, as whom they name, for as long as the work takes. */
export async function withSession(
  parts: CliParts,
  options: Parameters<CliParts["open"]>[0],
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await parts.open(options);
  try {
    await work(session);
  } finally {
    await session.close();
  }
}
