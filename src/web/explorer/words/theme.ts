/** Light or dark: as the system has it until the reader chooses. */
export type Theme = "system" | "light" | "dark";

const KEPT = "trama.theme";

export function beginTheme(): void {
  const kept = localStorage.getItem(KEPT);
  if (kept === "light" || kept === "dark") document.documentElement.dataset["theme"] = kept;
}

export function chosenTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function chooseTheme(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset["theme"];
    localStorage.removeItem(KEPT);
  } else {
    document.documentElement.dataset["theme"] = theme;
    localStorage.setItem(KEPT, theme);
  }
  // Style sheets follow by themselves; who draws by hand listens.
  dispatchEvent(new Event("trama-theme"));
}
