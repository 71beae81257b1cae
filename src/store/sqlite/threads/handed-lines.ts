/** Lines that come some at a time, as one stream for whoever reads them, who slows whoever hands them over. */
import { AppError } from "#base/errors.ts";

interface Handed {
  readonly lines: readonly string[];
  readonly taken: () => void;
}

export class HandedLines {
  readonly #handed: Handed[] = [];
  #ended: "whole" | "cut short" | undefined;
  #wake: () => void = () => undefined;

  /** Resolves when they have been read. */
  hand(lines: readonly string[]): Promise<void> {
    return new Promise((taken) => {
      this.#handed.push({ lines, taken });
      this.#wake();
    });
  }

  end(whole: boolean): void {
    this.#ended = whole ? "whole" : "cut short";
    this.#wake();
  }

  async *read(): AsyncGenerator<string> {
    for (;;) {
      const next = this.#handed.shift();
      if (next !== undefined) {
        yield* next.lines;
        next.taken();
      } else if (this.#ended === "whole") return;
      else if (this.#ended === "cut short") throw new AppError("CANCELLED");
      else await new Promise<void>((wake) => (this.#wake = wake));
    }
  }
}
