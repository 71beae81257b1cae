/** More bags than one person checks in; a sender's slip must not make thousands. */
const RUN_MAX = 99;

/** Tags in a row: `AF012345`, `3` → AF012345, AF012346, AF012347. */
export function tagRun(first: string, count: string): string[] {
  const tag = /^([A-Z0-9]*?)(\d{1,12})$/.exec(first);
  if (tag === null) return /^[A-Z0-9-]{3,20}$/.test(first) ? [first] : [];
  const length = Math.min(Math.max(/^\d{1,6}$/.test(count) ? Number(count) : 1, 1), RUN_MAX);
  return Array.from({ length }, (_, i) => `${tag[1]!}${String(Number(tag[2]!) + i).padStart(tag[2]!.length, "0")}`);
}
