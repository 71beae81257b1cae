import type { Props } from "#model/record.ts";

export interface LinkSaid {
  readonly at: number | null;
  readonly until: number | null;
  /** JSON; null for none. */
  readonly props: string | null;
  readonly label: number;
}

/** Of assertions in ascending order of export, then record id: the last one that gives a value gives it, value by value. */
export function mergeSaid(said: readonly LinkSaid[]): { at: number | null; until: number | null; props: string | null } {
  let at: number | null = null;
  let until: number | null = null;
  let props: Props | undefined;
  for (const one of said) {
    at = one.at ?? at;
    until = one.until ?? until;
    // Spreading, unlike assigning, makes a plain value of a name such as __proto__.
    if (one.props !== null) props = { ...props, ...(JSON.parse(one.props) as Props) };
  }
  return { at, until, props: props === undefined ? null : JSON.stringify(props) };
}
