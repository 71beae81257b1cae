/** A directed graph turned round (graph/transpose.ts), in a thread that is not the caller's. */
import type { ChunkTask } from "#base/chunks.ts";
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";

export const transposeTask: ChunkTask<Csr, Csr> = (csr) => () => transpose(csr);
