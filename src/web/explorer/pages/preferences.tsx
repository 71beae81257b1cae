/** Language and light or dark. */
import { useState } from "react";
import { chooseTheme, chosenTheme, type Theme } from "../words/theme.ts";
import { type Language, LANGUAGES, speak, useLanguage, useWords } from "../words/use-words.tsx";

const THEMES = ["system", "light", "dark"] as const;

export function Preferences() {
  const say = useWords();
  const language = useLanguage();
  const [theme, setTheme] = useState(chosenTheme());
  return (
    <div className="preferences">
      <select aria-label={say("app.language")} value={language} onChange={({ target }) => void speak(target.value as Language)}>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={say("app.theme")}
        value={theme}
        onChange={({ target }) => {
          chooseTheme(target.value as Theme);
          setTheme(target.value as Theme);
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {say(`app.theme.${name}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
