/** Colours of the canvas, which style sheets do not reach: as the page has them, by day and by night. */
export interface Palette {
  readonly text: string;
  readonly line: string;
  readonly near: string;
  readonly faint: string;
  readonly mark: string;
  readonly back: string;
  readonly digest: string;
}

const DAY: Palette = {
  text: "#1b2430",
  line: "#9aa5b1",
  near: "#3b4a5a",
  faint: "#e3e7eb",
  mark: "#b84a00",
  back: "#c9d0d7",
  digest: "#4a5560",
};

const NIGHT: Palette = {
  text: "#e6ebf0",
  line: "#5c6875",
  near: "#c3ccd6",
  faint: "#2a323b",
  mark: "#ff9d4d",
  back: "#3a444e",
  digest: "#7a8794",
};

export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}

export function paletteOf(): Palette {
  return isDark() ? NIGHT : DAY;
}
