/** Parts of a manual that are made from the program's own tables stand between two marks: `<!-- made: NAME -->` and `<!-- end -->`. */
import { assert } from "#base/assert.ts";

const END = "<!-- end -->";

/** The page with this part made anew; everything around it stays. */
export function withPart(page: string, name: string, part: string): string {
  const begin = `<!-- made: ${name} -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(END, from);
  assert(from >= 0 && to > from, `the page has no part "${name}"`);
  return `${page.slice(0, from)}${begin}\n\n${part.trim()}\n\n${page.slice(to)}`;
}
