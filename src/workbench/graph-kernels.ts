/** The kernels that can be asked for by name, in the order in which they are listed: what each is about, what it takes, and what it answers. */
import type { GraphKernel } from "./graph-kernel.ts";
import { COMMUNITIES } from "./kernel-list/communities.ts";
import { LIKENESS } from "./kernel-list/likeness.ts";
import { PATHS } from "./kernel-list/paths.ts";
import { POSITION } from "./kernel-list/position.ts";
import { STRUCTURE } from "./kernel-list/structure.ts";
import { TIMES } from "./kernel-list/times.ts";

export const GRAPH_KERNELS: readonly GraphKernel[] = [...STRUCTURE, ...POSITION, ...COMMUNITIES, ...PATHS, ...TIMES, ...LIKENESS];
