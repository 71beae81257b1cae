/** The reader's language: chosen by hand, else the browser's, else English. Only words are kept in the browser's storage, never data. */
import { setupI18n } from "@lingui/core";
import { I18nProvider, useLingui } from "@lingui/react";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { type ReactNode, useSyncExternalStore } from "react";
import { en, type WordId, type Words } from "./en.ts";

export const LANGUAGES = { en: "English", es: "Español", pt: "Português", fr: "Français" } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = "trama.language";
const LOADERS: Readonly<Record<Exclude<Language, "en">, () => Promise<Words>>> = {
  es: async () => (await import("./es.ts")).es,
  pt: async () => (await import("./pt.ts")).pt,
  fr: async () => (await import("./fr.ts")).fr,
};

const i18n = setupI18n({ locale: "en", messages: { en } });
i18n.setMessagesCompiler(compileMessage);

/** Called once before the first page is drawn. */
export async function beginLanguage(): Promise<void> {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  await speak(wanted.find((tag): tag is Language => tag !== null && tag in LANGUAGES) ?? "en", false);
}

export async function speak(language: Language, keep = true): Promise<void> {
  if (language !== "en") i18n.load(language, await LOADERS[language]());
  i18n.activate(language);
  document.documentElement.lang = language;
  // Ready for languages that are written the other way.
  document.documentElement.dir = "ltr";
  if (keep) localStorage.setItem(KEPT, language);
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}

export type Say = (id: WordId, values?: Readonly<Record<string, unknown>>) => string;

export function useWords(): Say {
  useLingui();
  return say;
}

export const say: Say = (id, values) => i18n._(id, values as Record<string, unknown> | undefined);

export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => i18n.on("change", listener),
    () => i18n.locale as Language,
  );
}

/** A moment, as this reader writes them, in UTC as all of trama's times. */
export function useMoment(): (iso: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return (iso) => format.format(new Date(iso));
}
