/** The kernels that can be asked for by name, in the order in which they are listed: what each is about, what it takes, and what it answers. */
import { COMMUNITIES } from "./communities.ts";
import type { GraphKernel } from "./graph-kernel.ts";
import { LIKENESS } from "./likeness.ts";
import { PATHS } from "./paths.ts";
import { POSITION } from "./position.ts";
import { REMOVAL } from "./removal.ts";
import { STRUCTURE } from "./structure.ts";
import { TIMES } from "./times.ts";

export const GRAPH_KERNELS: readonly GraphKernel[] = [
  ...STRUCTURE,
  ...POSITION,
  ...COMMUNITIES,
  ...PATHS,
  ...TIMES,
  ...LIKENESS,
  ...REMOVAL,
];
