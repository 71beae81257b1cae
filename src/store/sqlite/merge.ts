/** The values of a link that several records assert, as the link's own row keeps them. */
import { lastProps, lastTime } from "#model/assertions.ts";
import type { Props } from "#model/record.ts";

export interface LinkSaid {
  readonly at: number | null;
  readonly until: number | null;
  /** JSON; null for none. */
  readonly props: string | null;
  readonly label: number;
}

export function mergeSaid(said: readonly LinkSaid[]): { at: number | null; until: number | null; props: string | null } {
  const told = said.flatMap(({ props }) => (props === null ? [] : { props: JSON.parse(props) as Props }));
  return { ...lastTime(said), props: told.length === 0 ? null : JSON.stringify(lastProps(told)) };
}
