/** What stays open after it was let in: ended as soon as whoever opened it would be let in otherwise, or not at all. */
import type { Access } from "#model/access.ts";
import type { Asked, Gate } from "./gate.ts";

interface Stream {
  readonly asked: Asked;
  readonly access: Access;
  readonly end: () => void;
}

export class OpenStreams {
  readonly #gate: Gate;
  readonly #open = new Set<Stream>();
  readonly #stop: () => void;

  constructor(gate: Gate) {
    this.#gate = gate;
    this.#stop = gate.onChange(() => this.#look());
  }

  /** Gives back what to call when it has ended by itself. */
  add(stream: Stream): () => void {
    this.#open.add(stream);
    return () => this.#open.delete(stream);
  }

  close(): void {
    this.#stop();
    this.#open.clear();
  }

  #look(): void {
    for (const stream of this.#open) {
      if (isStill(this.#gate, stream)) continue;
      this.#open.delete(stream);
      stream.end();
    }
  }
}

/** Whether what was asked would still be let in, and as the same. */
export function isStill(gate: Gate, { asked, access }: Pick<Stream, "asked" | "access">): boolean {
  try {
    return JSON.stringify(gate.accessStill(asked)) === JSON.stringify(access);
  } catch {
    return false;
  }
}
