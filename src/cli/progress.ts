/** Progress on stderr, and only when a person watches it: one line, redrawn. */
import type { Output } from "./parts.ts";

export class ProgressLine {
  readonly #out: Output;
  readonly #shown: boolean;
  #last = "";

  constructor(out: Output, quiet: boolean) {
    this.#out = out;
    this.#shown = out.isTTY && !quiet;
  }

  show(text: string): void {
    if (!this.#shown || text === this.#last) return;
    this.#last = text;
    this.#out.write(`\r\u001b[K${text}`);
  }

  end(): void {
    if (this.#shown && this.#last !== "") this.#out.write("\r\u001b[K");
    this.#last = "";
  }
}
